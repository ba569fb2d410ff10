// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'blog.example',
  paths: ['/write'],
  editor: 'contenteditable',
  send: '[data-action="publish"]',
};
