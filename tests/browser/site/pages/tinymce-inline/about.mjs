// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'intranet.example',
  paths: ['/announcements/new'],
  // TinyMCE writes with innerHTML throughout, which Trusted Types refuses.
  trustedTypes: false,
  editor: 'TinyMCE 8',
  send: '#note button[type="submit"]',
};
