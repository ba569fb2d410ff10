// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'linkedin',
  host: 'www.linkedin.com',
  paths: ['/feed/update/3301/'],
  editor: 'TipTap',
  send: '[componentkey*="commentButtonSection"] button',
  reply: true,
  parent:
    'We put a bench next to loading bay four, where the drivers wait. In three weeks I have learned more about our schedule than from two years of reports.',
};
