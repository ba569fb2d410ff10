// A scheduler's composer: a Slate box with the library's own placeholder, which stands inside
// the editable as an element of its own while the box is empty.

import '../../shared/site.css';
import './page.css';
import { mountSlate } from '../../editors/slate.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const LIMIT = 500;
const button = document.querySelector('[data-testid="stacked-save-buttons"] button');
const left = document.querySelector('.left');
function refresh(text) {
  left.textContent = String(LIMIT - text.length);
  enableWhenFilled(button, text);
}

const composer = await mountSlate(document.querySelector('#write-here'), {
  attributes: { 'data-testid': 'composer-text-area', role: 'textbox', 'aria-multiline': true },
  placeholder: 'What would you like to share?',
  onText: refresh,
});
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('#layer');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[data-testid="close-button"]').addEventListener('click', () => show(false));
document.querySelector('[data-testid="queue-header-create-post"]').addEventListener('click', () => show(true));
refresh('');
page.ready();
