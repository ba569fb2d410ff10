// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'threads',
  host: 'www.threads.com',
  paths: ['/'],
  editor: 'Lexical',
  send: '[role="dialog"] .dialog-foot div[role="button"]',
};
