// The link forum's box for text, the same for posts and comments: a textarea that Inferno controls,
// posted by its form's button and by Ctrl+Enter.

import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { isSend } from '../../shared/keys.mjs';
import { mountInfernoArea } from '../../editors/inferno-area.mjs';

export function mountBox(form, placeholder) {
  const button = form.querySelector('button[type="submit"]');
  const composer = mountInfernoArea(form.querySelector('.area'), {
    id: 'markdown-textarea-Xb3kQ9',
    className: 'form-control border-0',
    placeholder,
    rows: 2,
    spellCheck: true,
    onKeyDown(event) {
      if (!isSend(event)) return;
      event.preventDefault();
      page.post();
    },
    onText: (text) => enableWhenFilled(button, text),
  });
  const page = installFixture({ ...composer, submit: form });
  page.ready();
}
