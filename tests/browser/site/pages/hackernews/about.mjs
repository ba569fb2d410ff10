// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'hacker-news',
  host: 'news.ycombinator.com',
  paths: ['/reply'],
  editor: 'textarea',
  send: 'form[action="comment"] input[type="submit"]',
  reply: true,
};
