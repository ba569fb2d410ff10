// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'lemmy',
  host: 'lemmy.example',
  paths: ['/create_post'],
  editor: 'textarea',
  send: 'form.post-form button[type="submit"]',
  sendKeys: ['Control', 'Enter'],
};
