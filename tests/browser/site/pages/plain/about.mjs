// A page without a composer.

export default {
  host: 'news.example',
  paths: ['/'],
};
