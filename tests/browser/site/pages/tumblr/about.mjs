// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'tumblr',
  host: 'www.tumblr.com',
  paths: ['/new/text'],
  // Its rich text is parsed with innerHTML, which Trusted Types refuses.
  trustedTypes: false,
  editor: 'Gutenberg',
  send: '[data-testid="postFormPostButton"]',
};
