// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'editor.example',
  paths: ['/posts/new'],
  // CKEditor parses its icons and its data with DOMParser, which Trusted Types refuses.
  trustedTypes: false,
  editor: 'CKEditor 5',
  send: '#post button[type="submit"]',
};
