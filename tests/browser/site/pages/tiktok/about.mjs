// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'tiktok',
  host: 'www.tiktok.com',
  paths: ['/tiktokstudio/upload'],
  editor: 'Draft.js',
  send: 'button[data-e2e="post_video_button"]',
};
