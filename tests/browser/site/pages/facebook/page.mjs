// A create-post dialog with a Lexical editor in it, over a feed of articles.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountLexical } from '../../editors/lexical.mjs';

const hint = document.querySelector('.hint');
const button = document.querySelector('[role="dialog"] [aria-label="Post"]');
const composer = mountLexical(document.querySelector('[role="dialog"] [contenteditable="true"]'), {
  onText(text) {
    hint.hidden = text !== '';
    enableWhenFilled(button, text);
  },
});
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('#layer');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[aria-label="Close"]').addEventListener('click', () => show(false));
document.querySelector('[aria-label="Create a post"]').addEventListener('click', () => show(true));
show(true);
page.ready();
