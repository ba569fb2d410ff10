// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'substack',
  host: 'slowletters.substack.com',
  paths: ['/publish/post/4021'],
  editor: 'TipTap',
  send: '[data-testid="publish-button"]',
};
