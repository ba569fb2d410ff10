// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'xenforo',
  host: 'xenforo.example',
  paths: ['/forums/glazes/post-thread'],
  editor: 'textarea',
  send: 'form[action*="post-thread"] button.button--primary[type="submit"]',
};
