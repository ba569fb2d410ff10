// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'discourse',
  host: 'discourse.example',
  paths: ['/t/a-quieter-mower/214'],
  editor: 'textarea',
  send: '#reply-control .save-or-cancel .create',
  sendKeys: ['Control', 'Enter'],
  reply: true,
  parent: 'I went back to a scythe two summers ago. It is slower, and I hear the larks.',
};
