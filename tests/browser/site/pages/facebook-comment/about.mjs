// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'facebook',
  host: 'www.facebook.com',
  paths: ['/groups/4417/posts/90210/'],
  editor: 'Lexical',
  send: '#focused-state-composer-submit [role="button"]',
  sendKeys: ['Enter'],
  reply: true,
  parent: 'Our street has one hedge trimmer and eleven hedges. Would a list on the notice board work, or has somebody tried that already?',
};
