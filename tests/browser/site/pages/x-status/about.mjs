// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'x',
  host: 'x.com',
  paths: ['/status', '/surveynotes/status/4021'],
  editor: 'Draft.js',
  send: '[data-testid="tweetButton"]',
  reply: true,
  parent:
    'Six months of asking every new customer the same question: what did you use before us? Most say a spreadsheet. What do you all use to keep track of small client projects?',
};
