// Where this page is, what it stands for, and how a person writes on it.

export default {
  host: 'board.example',
  paths: ['/mentions'],
  editor: 'TipTap with a mention and an emoji picture',
  send: '[data-post]',
};
