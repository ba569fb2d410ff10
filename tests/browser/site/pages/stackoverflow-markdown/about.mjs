// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'stackoverflow',
  host: 'stackoverflow.com',
  paths: ['/questions/4021/why-does-my-build-copy-every-file-twice'],
  editor: 'textarea',
  send: '#submit-button',
  reply: true,
  parent:
    'The second run of my build script copies all assets again although nothing changed. The log only says that the step is due. How do I find out which input it thinks is newer?',
};
