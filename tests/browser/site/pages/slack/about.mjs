// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'slack',
  host: 'app.slack.com',
  paths: ['/client/T01/C02'],
  // Quill empties its container with innerHTML = '', which Trusted Types refuses.
  trustedTypes: false,
  editor: 'Quill',
  send: '[data-qa="texty_send_button"]',
  sendKeys: ['Enter'],
};
