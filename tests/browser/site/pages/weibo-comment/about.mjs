// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'weibo',
  host: 'weibo.com',
  paths: ['/1200/Pk3aa'],
  editor: 'textarea',
  send: 'article .comment-box button:has(span.woo-button-content)',
  reply: true,
  parent: '今天修了一把用了三十年的伞，骨架还是好的，只换了一块布。主人说里面有他结婚那天的雨。',
};
