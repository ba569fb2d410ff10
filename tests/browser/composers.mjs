// The composers that the demo pages wear: where they are, how a person gets into them and
// sends, and what kind of editor is behind. One table for demo, tests and measurements.

export const COMPOSERS = [
  { name: 'textarea', url: 'https://forum.example/new', editor: 'textarea', send: '#reply-control .save-or-cancel .create' },
  { name: 'editable', url: 'https://blog.example/write', editor: 'contenteditable', send: '[data-action="publish"]' },
  { name: 'x', url: 'https://x.com/home', editor: 'Draft.js', send: '[data-testid="tweetButtonInline"]' },
  { name: 'x-status', url: 'https://x.com/status', editor: 'Draft.js', send: '[data-testid="tweetButton"]', reply: true },
  { name: 'facebook', url: 'https://www.facebook.com/', editor: 'Lexical', send: '[role="dialog"] div[role="button"][aria-label="Post"]' },
  { name: 'linkedin', url: 'https://www.linkedin.com/feed/', editor: 'Quill in a shadow root', send: 'button.share-actions__primary-action', shadow: true },
  { name: 'linkedin-light', url: 'https://www.linkedin.com/feed/light', editor: 'Quill', send: 'button.share-actions__primary-action' },
  { name: 'bluesky', url: 'https://bsky.app/', editor: 'ProseMirror', send: '[data-testid="composerPublishBtn"]' },
  { name: 'reddit', url: 'https://www.reddit.com/r/smallstudio/comments/1a2b3c/small_fixes/', editor: 'Lexical', send: 'shreddit-composer button[slot="submit-button"]', reply: true },
  { name: 'hackernews', url: 'https://news.ycombinator.com/reply', editor: 'textarea', send: 'form[action="comment"] input[type="submit"]', reply: true },
];
