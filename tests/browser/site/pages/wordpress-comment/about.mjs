// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'wordpress',
  host: 'wordpress.example',
  paths: ['/2026/03/the-loaf-that-sank/'],
  editor: 'textarea',
  send: '#commentform input[type="submit"]',
  reply: true,
  parent: 'It rose all night and sank at seven. I had been proud of it at six.',
};
