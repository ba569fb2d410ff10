// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'weibo',
  host: 'weibo.com',
  paths: ['/'],
  editor: 'textarea',
  send: '.composer-foot button:has(span.woo-button-content)',
};
