// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'plurk',
  host: 'www.plurk.com',
  paths: ['/'],
  editor: 'textarea',
  send: '.plurkForm:not(.mini-mode) .submit_img',
};
