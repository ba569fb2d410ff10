// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'tiktok',
  host: 'www.tiktok.com',
  paths: ['/@slowkiln/video/7001'],
  editor: 'Draft.js',
  send: '[data-e2e="comment-post"]',
  reply: true,
  parent: 'Opening the kiln two hours early, against all advice. What would you have done with the blue one?',
};
