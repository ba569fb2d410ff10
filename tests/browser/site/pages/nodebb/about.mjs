// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'nodebb',
  host: 'nodebb.example',
  paths: ['/topic/41/which-bell-for-a-long-corridor'],
  editor: 'textarea',
  send: '[component="composer"] [data-action="post"]',
  reply: true,
  parent: 'Ours is forty metres with two bends. The school bell was too much, the hotel bell was lost after the first bend.',
};
