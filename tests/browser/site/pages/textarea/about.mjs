// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'forum.example',
  paths: ['/new'],
  editor: 'textarea',
  send: '#reply-control .save-or-cancel .create',
};
