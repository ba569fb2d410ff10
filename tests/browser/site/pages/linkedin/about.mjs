// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'linkedin',
  host: 'www.linkedin.com',
  paths: ['/feed/'],
  // Quill empties its container with innerHTML = '', which Trusted Types refuses.
  trustedTypes: false,
  editor: 'Quill in a shadow root',
  send: 'button.share-actions__primary-action',
  shadow: true,
};
