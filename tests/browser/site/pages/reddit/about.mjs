// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'reddit',
  host: 'www.reddit.com',
  paths: ['/r/smallstudio/comments/1a2b3c/small_fixes/'],
  editor: 'Lexical',
  send: 'shreddit-composer button[slot="submit-button"]',
  reply: true,
};
