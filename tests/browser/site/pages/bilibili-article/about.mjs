// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'bilibili',
  host: 'member.bilibili.com',
  paths: ['/article-text/home'],
  // Quill empties its container with innerHTML = '', which Trusted Types refuses.
  trustedTypes: false,
  editor: 'Quill',
  send: '.article-foot .publish',
};
