// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'xenforo',
  host: 'xenforo.example',
  paths: ['/threads/kiln-log.12/'],
  editor: 'contenteditable',
  wears: 'a stand-in: the editor of the real site, Froala, is proprietary',
  send: 'form.js-quickReply button.button--icon--reply',
  reply: true,
  parent: 'Cone six at last, and the shelf came out whole. The celadon pooled where I wanted it to.',
};
