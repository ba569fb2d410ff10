// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'zhihu',
  host: 'www.zhihu.com',
  paths: ['/question/3301/answer/77'],
  editor: 'Draft.js',
  send: '.CommentEditor button.Button--primary',
  reply: true,
  parent: '先把抽屉全拿出来，量一量最深的那一格。我们家就是少量了两厘米，柜子到现在还斜着。',
};
