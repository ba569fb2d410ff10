// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'instagram',
  host: 'www.instagram.com',
  paths: ['/p/C1a2b3c/'],
  editor: 'textarea',
  send: 'article form div[role="button"].post',
  reply: true,
  parent: 'Low tide, and the old slipway shows its teeth. Nobody has launched from here since the ferry stopped.',
};
