// The same share box in the light DOM, the older build of that site.

import '../../shared/site.css';
import '../linkedin/page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountQuill } from '../../editors/quill.mjs';

const button = document.querySelector('button.share-actions__primary-action');
const composer = mountQuill(document.querySelector('.editor-container'), {
  label: 'Text editor for creating content',
  placeholder: 'What do you want to talk about?',
  onText: (text) => enableWhenFilled(button, text),
});
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('.veil');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[aria-label="Dismiss"]').addEventListener('click', () => show(false));
document.querySelector('.trigger').addEventListener('click', () => show(true));
show(true);
page.ready();
