// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'flarum',
  host: 'flarum.example',
  paths: ['/d/12-a-clock-that-loses-a-minute'],
  editor: 'textarea',
  send: '.Composer .App-primaryControl button.Button--primary',
  sendKeys: ['Control', 'Enter'],
  reply: true,
  parent: 'Mine loses a minute a day and only in winter. I have begun to set it by the cold.',
};
