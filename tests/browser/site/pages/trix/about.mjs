// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'projects.example',
  paths: ['/boards/new'],
  // Trix writes its toolbar with innerHTML, which Trusted Types refuses.
  trustedTypes: false,
  editor: 'Trix',
  noRedo: 'Trix waits for Shift with a small z, which no keyboard sends',
  send: '#message button[type="submit"]',
};
