// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'zhihu',
  host: 'www.zhihu.com',
  paths: ['/'],
  editor: 'Draft.js',
  send: '.WriteModal button.Button--primary',
};
