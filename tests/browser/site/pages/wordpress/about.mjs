// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'wordpress',
  host: 'wordpress.example',
  paths: ['/wp-admin/post-new.php'],
  // Its rich text is parsed with innerHTML, which Trusted Types refuses.
  trustedTypes: false,
  // The canvas is a document of its own, made as a blob with a base and one line of script in it.
  allows: { 'frame-src': 'blob:', 'script-src': "'self' 'sha256-ehBD9wGNfnN0flaZIjbVClW1//FJFsATigcdVB4VdMQ='", 'base-uri': "'self'" },
  editor: 'Gutenberg',
  send: '.editor-post-publish-button',
  frame: 'iframe[name="editor-canvas"]',
};
