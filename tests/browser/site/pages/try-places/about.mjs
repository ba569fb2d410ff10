// A textarea in the places and shapes in which letters are hard to follow.

export default {
  host: 'places.example',
  paths: ['/plain', '/rtl', '/zoom', '/zoomed-page', '/scale', '/grow', '/box', '/toolbar', '/full'],
};
