// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'quora',
  host: 'www.quora.com',
  paths: ['/'],
  editor: 'contenteditable',
  send: '[role="dialog"] button.q-click-wrapper.post',
  wears: 'a stand-in: the site’s own editor is not to be had; a contenteditable with its class and its lines',
};
