// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'hootsuite',
  host: 'hootsuite.com',
  paths: ['/dashboard'],
  editor: 'contenteditable',
  send: '.composer button.publish',
  wears: 'a stand-in: nobody knows the site’s own editor; a contenteditable of divs with a label',
};
