// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'buffer',
  host: 'publish.buffer.com',
  paths: ['/community'],
  editor: 'textarea',
  send: '[data-testid="reply-form-item"] [class*="replyFooter"] button.btn',
  reply: true,
  parent: 'Is the workshop still on if it rains? Asking for two of us and a dog.',
};
