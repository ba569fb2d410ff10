// A blog's back office: the block editor with its canvas in a frame, where the title is the
// first thing and every paragraph is an editable of its own. The button that posts, and a
// textarea for something else, stand outside the frame.

import '../../shared/site.css';
import './page.css';
import { createElement } from 'react';
import { mountGutenberg } from '../../editors/gutenberg.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { frameViolations } from '../../shared/frame.mjs';

const button = document.querySelector('.editor-post-publish-button');
const title = createElement('h1', {
  className: 'wp-block wp-block-post-title editor-post-title editor-post-title__input rich-text',
  contentEditable: true,
  suppressContentEditableWarning: true,
  role: 'textbox',
  'aria-label': 'Add title',
});
const composer = await mountGutenberg(document.querySelector('#write-here'), {
  frame: true,
  title,
  styles: 'body { padding: 24px 32px; background: #fff; color: #1c2230; font: 17px/1.6 Georgia, serif } p { margin: 0 0 14px; white-space: pre-wrap } h1 { min-height: 44px; margin: 0 0 14px; font-size: 30px } h1:empty::before { content: attr(aria-label); color: #767e8c } [contenteditable] { outline: none }',
  onText: (text) => enableWhenFilled(button, text),
});
const page = installFixture({ ...composer, submit: button });
frameViolations(composer.document());
page.ready();
