// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'pinterest',
  host: 'www.pinterest.com',
  paths: ['/pin-creation-tool/'],
  editor: 'Draft.js',
  send: '[data-test-id="storyboard-creation-nav-done"] button',
  wears: 'a stand-in: the site’s own editor looks like Draft.js; which build it is, is not known',
};
