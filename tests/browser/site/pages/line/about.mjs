// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'line',
  host: 'chat.line.biz',
  paths: ['/U0f3c/chat/U7ab2'],
  editor: 'textarea',
  shadow: true,
  send: '.chat-foot button.send',
  reply: true,
  parent: 'Hello, do you repair zips, or only sell the bags?',
};
