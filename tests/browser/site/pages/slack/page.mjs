// A message to a channel: a Quill box that sends on Enter and asks browsers not to check its
// spelling, which is no wish to be left alone.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { mountQuill } from '../../editors/quill.mjs';

const button = document.querySelector('[data-qa="texty_send_button"]');
const composer = mountQuill(document.querySelector('.editor-here'), {
  label: 'Message to garden-club',
  placeholder: 'Message #garden-club',
  onText(text) {
    // The site greys this button by its ARIA state alone.
    button.setAttribute('aria-disabled', String(text.trim() === ''));
  },
  onEnter: () => page.post(),
});
composer.host().setAttribute('spellcheck', 'false');
const page = installFixture({ ...composer, submit: button });
page.ready();
