// The compose form of the open network's own web client: a textarea that React controls and lets
// grow, posted by the button and by Ctrl+Enter. The page's reply wears the same form.

import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { isSend } from '../../shared/keys.mjs';
import { mountReactArea } from '../../editors/react-area.mjs';

const LIMIT = 500;

export function mountCompose() {
  const form = document.querySelector('form.compose-form');
  const button = form.querySelector('button[type="submit"]');
  const composer = mountReactArea(form.querySelector('.autosuggest-textarea'), {
    grows: true,
    className: 'autosuggest-textarea__textarea',
    placeholder: 'What’s on your mind?',
    'aria-label': 'What’s on your mind?',
    dir: 'auto',
    lang: 'en',
    onKeyDown(event) {
      if (!isSend(event)) return;
      event.preventDefault();
      page.post();
    },
    onText(text) {
      form.querySelector('.character-counter').textContent = String(LIMIT - [...text].length);
      enableWhenFilled(button, text);
    },
  });
  const page = installFixture({ ...composer, submit: form });
  page.ready();
}
