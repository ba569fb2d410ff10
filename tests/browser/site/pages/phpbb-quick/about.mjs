// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'phpbb',
  host: 'phpbb.example',
  paths: ['/viewtopic.php'],
  editor: 'textarea',
  send: 'form#qr_postform input[name="post"]',
  reply: true,
  parent: 'The bellows leak at the left fold. I patched it with bicycle rubber, which holds air but not its looks.',
};
