// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'plurk',
  host: 'www.plurk.com',
  paths: ['/p/3ab'],
  editor: 'textarea',
  send: '.plurkForm.mini-mode .submit_img',
  reply: true,
  parent: '大家都怎麼記得自己把傘放在哪裡？',
};
