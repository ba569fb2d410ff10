// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'vbulletin',
  host: 'vbulletin.example',
  paths: ['/showthread.php'],
  editor: 'textarea',
  send: '#qr_submit',
  reply: true,
  parent: 'Found a way to stop the chain skipping under load: one tooth more at the back, nothing else changed.',
};
