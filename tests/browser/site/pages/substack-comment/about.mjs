// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'substack',
  host: 'slowletters.substack.com',
  paths: ['/p/the-bench-outside-the-library'],
  editor: 'textarea',
  send: '.comment-form button[type="submit"]',
  reply: true,
  parent: 'The bench outside the library',
};
