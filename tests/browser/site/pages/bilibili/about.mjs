// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'bilibili',
  host: 'www.bilibili.com',
  paths: ['/video/BV1x/'],
  editor: 'contenteditable in nested shadow roots',
  send: '#pub button',
  reply: true,
  parent: '修了三个周末的旧收音机，终于又响了',
  shadow: true,
  wears: 'a stand-in: the site’s own editor is not to be had; a contenteditable in the same elements and shadow roots',
};
