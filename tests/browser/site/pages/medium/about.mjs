// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'medium',
  host: 'medium.com',
  paths: ['/p/5f1e/edit'],
  editor: 'contenteditable',
  send: 'button[data-action="show-prepublish"]',
  wears: 'a stand-in: the site’s own editor is not to be had; a contenteditable with its title, its paragraphs and their marks',
};
