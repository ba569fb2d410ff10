// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'reddit-old',
  host: 'old.reddit.com',
  paths: ['/r/smallstudio/comments/1a2b3c/small_fixes/'],
  editor: 'textarea',
  send: '.thing.comment .usertext-buttons button.save',
  reply: true,
  parent: 'I sell a yearly bundle of ten small changes. Most people never use more than three.',
};
