// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'devto',
  host: 'dev.to',
  paths: ['/new'],
  editor: 'textarea',
  send: '#article-form .crayons-article-form__footer button.c-btn--primary',
};
