// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'discourse',
  host: 'discourse.example',
  paths: ['/t/which-paper-holds-fountain-pen-ink/4021'],
  editor: 'ProseMirror',
  send: '#reply-control .save-or-cancel .create',
  sendKeys: ['Control', 'Enter'],
  reply: true,
  parent:
    'My notes bleed through every pad I buy. I write with a broad nib and a wet blue. Which paper do you trust, and where does it let you down?',
};
