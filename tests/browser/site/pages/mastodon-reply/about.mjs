// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'mastodon',
  host: 'mastodon.example',
  paths: ['/@lamplight/110322'],
  editor: 'textarea',
  send: '.compose-form__submit button[type="submit"]',
  sendKeys: ['Control', 'Enter'],
  reply: true,
  parent: 'The last gas lamp in our lane is lit by hand, by a man who says he does it to see who is home.',
};
