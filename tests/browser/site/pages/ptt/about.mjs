// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'ptt',
  host: 'term.ptt.cc',
  paths: ['/'],
  editor: 'terminal',
  refused: 'a terminal: there is no text to read',
  wears: 'a stand-in: the page’s own terminal talks to a server; this one echoes',
};
