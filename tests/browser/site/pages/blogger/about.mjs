// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'blogger',
  host: 'www.blogger.com',
  paths: ['/blog/post/edit/4100/4101'],
  editor: 'contenteditable',
  send: 'div[role="button"][aria-label="Publish"]',
  frame: 'iframe.editable',
};
