// A short note in a dialog without a name, over a feed. The editable has no label of its own: the
// hint on its first paragraph is all that says what it is for.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountTiptap } from '../../editors/tiptap.mjs';

const button = document.querySelector('[data-post]');
const composer = mountTiptap(document.querySelector('.editor-place'), {
  placeholder: 'What’s on your mind?',
  onText: (text) => enableWhenFilled(button, text),
});
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('#layer');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[data-cancel]').addEventListener('click', () => show(false));
document.querySelector('[aria-label="New post"]').addEventListener('click', () => show(true));
show(true);
page.ready();
