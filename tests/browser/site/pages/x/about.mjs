// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'x',
  host: 'x.com',
  paths: ['/home', '/'],
  editor: 'Draft.js',
  send: '[data-testid="tweetButtonInline"]',
};
