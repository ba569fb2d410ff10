// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'bluesky',
  host: 'bsky.app',
  paths: ['/'],
  editor: 'ProseMirror',
  send: '[data-testid="composerPublishBtn"]',
};
