// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'lihkg',
  host: 'lihkg.com',
  paths: ['/thread/4021/page/1'],
  editor: 'ProseMirror',
  send: '[role="dialog"] [data-post]',
  reply: true,
  parent: '#1 天台種菜 · 20 分鐘前 天台啲番茄曬到縮埋一嚿，天文台就日日話下星期落雨。你哋嗰區有冇落過？',
};
