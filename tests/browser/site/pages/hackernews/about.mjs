// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'hackernews',
  host: 'news.ycombinator.com',
  paths: ['/reply'],
  editor: 'textarea',
  send: 'form[action="comment"] input[type="submit"]',
  reply: true,
  parent:
    'The part I would keep is the log. Every tool I have used hides why a step ran again, and I end up guessing. Has anyone found one that explains itself without a flag?',
};
