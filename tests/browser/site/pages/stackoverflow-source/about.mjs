// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'stackoverflow',
  host: 'stackoverflow.com',
  paths: ['/questions/ask/markdown'],
  // Stacks-Editor builds its menus with innerHTML, which Trusted Types refuses.
  trustedTypes: false,
  editor: 'Stacks-Editor in Markdown',
  send: '#submit-button',
};
