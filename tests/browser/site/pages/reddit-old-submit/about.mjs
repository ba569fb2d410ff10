// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'reddit-old',
  host: 'old.reddit.com',
  paths: ['/r/smallstudio/submit'],
  editor: 'textarea',
  send: 'form.submit button[name="submit"]',
};
