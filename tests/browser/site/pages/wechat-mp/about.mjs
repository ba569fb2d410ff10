// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'wechat-mp',
  host: 'mp.weixin.qq.com',
  paths: ['/cgi-bin/appmsg'],
  editor: 'ProseMirror',
  send: '#js_send button',
};
