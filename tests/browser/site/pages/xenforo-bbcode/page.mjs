// A new thread on the same forum with the editor switched to its markup: a bare textarea, and the
// title in a textarea of its own above it.

import '../../shared/site.css';
import '../../shared/forum.css';
import '../xenforo/page.css';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('form[action*="post-thread"]');
const area = form.querySelector('textarea[name="message"]');
const title = form.querySelector('textarea[name="title"]');

installFixture({
  host: () => area,
  text: () => area.value,
  clear() {
    area.value = '';
    title.value = '';
  },
  submit: form,
}).ready();
