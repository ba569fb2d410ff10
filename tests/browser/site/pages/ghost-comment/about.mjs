// Where this page is, what it stands for, and how a person writes on it.

export default {
  site: 'ghost',
  host: 'ghost.example',
  paths: ['/a-map-of-the-puddles/'],
  // Handing a frame its page as text is what Trusted Types forbid.
  trustedTypes: false,
  editor: 'TipTap in a frame',
  send: 'button[data-testid="submit-form-button"]',
  sendKeys: ['Control', 'Enter'],
  frame: '#ghost-comments-root iframe',
  reply: true,
  parent:
    'After the rain I walked the same street four times and drew every puddle. The deepest one is where the bus stops, which explains the bus driver.',
};
