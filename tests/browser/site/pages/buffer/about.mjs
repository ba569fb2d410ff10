// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'buffer',
  host: 'publish.buffer.com',
  paths: ['/all-channels'],
  editor: 'Slate',
  send: '[data-testid="stacked-save-buttons"] button',
};
