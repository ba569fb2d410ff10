// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'lemmy',
  host: 'lemmy.example',
  paths: ['/post/214'],
  editor: 'textarea',
  send: 'li.comment .comment-form button[type="submit"]',
  sendKeys: ['Control', 'Enter'],
  reply: true,
  parent: 'Ours has run on the same chain oil since 1998. The trick is to wipe off twice what you put on.',
};
