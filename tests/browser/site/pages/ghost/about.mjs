// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'ghost',
  host: 'ghost.example',
  paths: ['/ghost/'],
  editor: 'Lexical',
  send: '.gh-editor-header button.gh-publish-trigger',
  wears: 'a stand-in: the library that the site’s own wrapper stands on, in the wrapper’s elements',
};
