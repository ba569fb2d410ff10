// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'snippets.example',
  paths: ['/new'],
  editor: 'CodeMirror 6',
  send: '#snippet button[type="submit"]',
  refused: 'a code editor',
};
