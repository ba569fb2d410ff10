// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'instagram',
  host: 'www.instagram.com',
  paths: ['/'],
  editor: 'Lexical',
  send: '[role="dialog"] .dialog-head div[role="button"]:last-child',
};
