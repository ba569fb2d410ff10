// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'x',
  host: 'x.com',
  paths: ['/status', '/surveynotes/status/4021'],
  editor: 'Draft.js',
  send: '[data-testid="tweetButton"]',
  reply: true,
};
