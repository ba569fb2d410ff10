// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'substack',
  host: 'substack.com',
  paths: ['/home'],
  editor: 'TipTap',
  send: '[role="dialog"] [data-post]',
};
