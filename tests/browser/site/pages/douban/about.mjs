// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'douban',
  host: 'www.douban.com',
  paths: ['/'],
  editor: 'Draft.js',
  send: '.status-editor button[type="submit"]',
};
