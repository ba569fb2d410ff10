// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'nodebb',
  host: 'nodebb.example',
  paths: ['/category/5/bells'],
  editor: 'textarea',
  send: '[component="composer"] [data-action="post"]',
};
