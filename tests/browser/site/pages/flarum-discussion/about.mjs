// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'flarum',
  host: 'flarum.example',
  paths: ['/'],
  editor: 'textarea',
  send: '.Composer .App-primaryControl button.Button--primary',
  sendKeys: ['Control', 'Enter'],
};
