// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'producthunt',
  host: 'www.producthunt.com',
  paths: ['/products/quiet-timer'],
  editor: 'TipTap',
  send: 'form[data-test="comment-form"] button[data-test="form-submit-button"]',
  reply: true,
  parent: 'Quiet Timer',
};
