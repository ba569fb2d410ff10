// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'dcard',
  host: 'www.dcard.tw',
  paths: ['/new-post'],
  editor: 'Lexical',
  send: '.post-foot-bar button.publish',
};
