// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'wordpress',
  host: 'wordpress.example',
  paths: ['/wp-admin/post.php'],
  // TinyMCE fills its frame through srcdoc or document.write, which Trusted Types refuses.
  trustedTypes: false,
  editor: 'TinyMCE 8',
  wears: 'a stand-in: TinyMCE 8 in its frame, where the site ships TinyMCE 4.9',
  send: '#publish',
  frame: '#content_ifr',
};
