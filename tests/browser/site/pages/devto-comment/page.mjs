// A comment under an article of the same magazine: a plain form whose button wakes with the first
// letter.

import '../../shared/site.css';
import '../devto/page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('form.comment-form');
const area = form.querySelector('textarea.comment-textarea');
const refresh = () => enableWhenFilled(form.querySelector('button[type="submit"]'), area.value);

area.addEventListener('input', refresh);
installFixture({
  host: () => area,
  text: () => area.value,
  clear() {
    area.value = '';
    refresh();
  },
  submit: form,
}).ready();
