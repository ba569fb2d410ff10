// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'mastodon',
  host: 'mastodon.example',
  paths: ['/home'],
  editor: 'textarea',
  send: '.compose-form__submit button[type="submit"]',
  sendKeys: ['Control', 'Enter'],
};
