// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'tieba',
  host: 'tieba.baidu.com',
  paths: ['/p/88120'],
  editor: 'contenteditable',
  send: '.poster_submit',
  reply: true,
  parent: '老相机的快门在冷天会变慢，手册里没写。你们冬天出门拍照，会把相机揣在怀里吗？',
  wears: 'a stand-in: the site’s build of the editor is not to be had; a contenteditable with its id and its paragraphs',
};
