// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'misskey',
  host: 'misskey.example',
  paths: ['/'],
  editor: 'textarea',
  send: '[data-cy-open-post-form-submit]',
  sendKeys: ['Control', 'Enter'],
};
