// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'facebook',
  host: 'www.facebook.com',
  paths: ['/'],
  editor: 'Lexical',
  send: '[role="dialog"] div[role="button"][aria-label="Post"]',
};
