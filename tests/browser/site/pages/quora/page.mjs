// A post in a dialog: a contenteditable whose lines are sections with a div inside each.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { block, mountBare } from '../../editors/bare.mjs';

function section() {
  const made = document.createElement('div');
  made.className = 'section';
  made.append(block('div', 'content'));
  return made;
}

const button = document.querySelector('.post');
const composer = mountBare(document.querySelector('.doc'), { empty: section, onText: (text) => enableWhenFilled(button, text) });
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('.veil');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[aria-label="Close"]').addEventListener('click', () => show(false));
document.querySelector('.trigger').addEventListener('click', () => show(true));
show(true);
page.ready();
