// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'stackoverflow',
  host: 'stackoverflow.com',
  paths: ['/questions/ask'],
  editor: 'ProseMirror',
  send: '#submit-button',
  wears: "a stand-in: ProseMirror under the class names of the site's own editor, which is built on it",
};
