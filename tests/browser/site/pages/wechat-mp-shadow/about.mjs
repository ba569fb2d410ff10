// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'wechat-mp',
  host: 'mp.weixin.qq.com',
  paths: ['/cgi-bin/appmsg/beta'],
  editor: 'ProseMirror in a shadow root',
  send: '#js_send button',
  shadow: true,
};
