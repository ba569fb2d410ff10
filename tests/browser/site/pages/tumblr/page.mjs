// A scrapbook's dialog for a new post: the block editor in the page itself, each paragraph an
// editable of its own, with a title before them and a textarea for tags after them.

import '../../shared/site.css';
import './page.css';
import { createElement } from 'react';
import { mountGutenberg } from '../../editors/gutenberg.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const button = document.querySelector('[data-testid="postFormPostButton"]');
const title = createElement('h1', {
  className: 'block-editor-rich-text__editable rich-text',
  contentEditable: true,
  suppressContentEditableWarning: true,
  role: 'textbox',
  'aria-label': 'Title',
});
const composer = await mountGutenberg(document.querySelector('#write-here'), {
  title,
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
