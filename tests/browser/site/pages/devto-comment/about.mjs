// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'devto',
  host: 'dev.to',
  paths: ['/tidewrack/a-log-that-explains-itself-4f2a'],
  editor: 'textarea',
  send: 'form.comment-form button[type="submit"]',
  reply: true,
  parent: 'I made the build print why it ran each step again. Three days later I had deleted half of the steps.',
};
