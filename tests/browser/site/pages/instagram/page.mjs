// The last step of a new post: a Lexical caption beside the picture, in a dialog whose Share is a
// bare div in the head. The feed behind it has comment boxes of its own.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountLexical } from '../../editors/lexical.mjs';

const hint = document.querySelector('.hint');
const count = document.querySelector('.count');
const button = document.querySelector('.share');
const composer = mountLexical(document.querySelector('.caption [contenteditable="true"]'), {
  onText(text) {
    hint.hidden = text !== '';
    count.textContent = `${text.length}/2,200`;
    enableWhenFilled(button, text);
  },
});
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('.veil');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[aria-label="Back"]').addEventListener('click', () => show(false));
document.querySelector('[aria-label="New post"]').addEventListener('click', () => show(true));
show(true);
page.ready();
