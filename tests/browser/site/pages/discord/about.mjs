// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'discord',
  host: 'discord.com',
  paths: ['/channels/4100/4101'],
  editor: 'Slate',
  // The chat has no button: Enter posts, Shift+Enter breaks the line.
  sendKeys: ['Enter'],
};
