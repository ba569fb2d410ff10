// The playful network's post form: a textarea bound by Vue, posted by the button in the form's head
// and by Ctrl+Enter. Neither a form element nor a dialog role is around it.

import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { isSend } from '../../shared/keys.mjs';
import { mountVueArea } from '../../editors/vue-area.mjs';

const LIMIT = 3000;

export function mountPostForm(placeholder) {
  const button = document.querySelector('[data-cy-open-post-form-submit]');
  const composer = mountVueArea(document.querySelector('.text-outer'), {
    'data-cy-post-form-text': '',
    placeholder,
    onKeydown(event) {
      if (!isSend(event)) return;
      event.preventDefault();
      page.post();
    },
    onText(text) {
      const left = LIMIT - text.length;
      Object.assign(document.querySelector('.count'), { hidden: left >= 100, textContent: String(left) });
      enableWhenFilled(button, text);
    },
  });
  const page = installFixture({ ...composer, submit: button });
  composer.focus();
  page.ready();
}
