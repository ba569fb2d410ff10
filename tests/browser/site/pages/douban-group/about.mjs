// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'douban',
  host: 'www.douban.com',
  paths: ['/group/topic/301/'],
  editor: 'textarea',
  send: 'input[name="submit_btn"]',
  reply: true,
  parent: '阳台朝北，冬天几乎没有直射光。去年种的薄荷只剩一根杆。有没有人在这样的阳台上种活过什么？',
};
