// The share box inside the open shadow root of #interop-outlet, over a feed in the light DOM.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountQuill } from '../../editors/quill.mjs';

const outlet = document.querySelector('#interop-outlet');
const shadow = outlet.attachShadow({ mode: 'open' });
shadow.append(document.querySelector('#share-box').content.cloneNode(true));

const button = shadow.querySelector('button.share-actions__primary-action');
const composer = mountQuill(shadow.querySelector('.editor-container'), {
  label: 'Text editor for creating content',
  placeholder: 'What do you want to talk about?',
  onText: (text) => enableWhenFilled(button, text),
});
const page = installFixture({ ...composer, submit: button });

const layer = shadow.querySelector('.veil');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
shadow.querySelector('[aria-label="Dismiss"]').addEventListener('click', () => show(false));
document.querySelector('.trigger').addEventListener('click', () => show(true));

// The root has its own style sheet; until it is there the box has no size.
const sheet = shadow.querySelector('link');
sheet.addEventListener('load', () => {
  show(true);
  page.ready();
});
