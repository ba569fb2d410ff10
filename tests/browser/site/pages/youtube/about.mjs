// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'youtube',
  host: 'www.youtube.com',
  paths: ['/watch'],
  editor: 'contenteditable',
  send: 'ytd-commentbox #submit-button button',
  reply: true,
  parent: 'Sharpening a hand plane with what is in the kitchen drawer',
  wears: 'a stand-in: the site’s own comment box is not to be had; a contenteditable with its element and its neighbours',
};
