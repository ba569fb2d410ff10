// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'xiaohongshu',
  host: 'creator.xiaohongshu.com',
  paths: ['/publish/publish'],
  editor: 'TipTap',
  send: 'xhs-publish-btn',
};
