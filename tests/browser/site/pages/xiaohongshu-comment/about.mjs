// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'xiaohongshu',
  host: 'www.xiaohongshu.com',
  paths: ['/explore/4021'],
  editor: 'contenteditable',
  send: 'div.bottom button.submit',
  reply: true,
  parent: '给旧木桌上油的第二天',
};
