// A new post in a dialog: a Lexical box of one line's height that grows as it is filled. The same
// box, with the same label, stays mounted in the column behind.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountLexical } from '../../editors/lexical.mjs';

const mount = (around) => {
  const hint = around.querySelector('.hint');
  const button = around.querySelector('.btn');
  const composer = mountLexical(around.querySelector('[contenteditable="true"]'), {
    onText(text) {
      hint.hidden = text !== '';
      enableWhenFilled(button, text);
    },
  });
  return { ...composer, submit: button };
};
mount(document.querySelector('.behind'));
const composer = mount(document.querySelector('[role="dialog"]'));
const page = installFixture(composer);

const layer = document.querySelector('.veil');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[aria-label="Close"]').addEventListener('click', () => show(false));
document.querySelector('[aria-label="Create"]').addEventListener('click', () => show(true));
show(true);
page.ready();
