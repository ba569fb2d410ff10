// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'projects.example',
  paths: ['/messages/new'],
  // Trix writes its toolbar with innerHTML, which Trusted Types refuses.
  trustedTypes: false,
  editor: 'Trix',
  send: '#message button[type="submit"]',
};
