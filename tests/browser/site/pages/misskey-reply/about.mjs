// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'misskey',
  host: 'misskey.example',
  paths: ['/notes/9x1'],
  editor: 'textarea',
  send: '[data-cy-open-post-form-submit]',
  sendKeys: ['Control', 'Enter'],
  reply: true,
  parent: 'Which of you keeps a kettle at work, and who drinks from it?',
};
