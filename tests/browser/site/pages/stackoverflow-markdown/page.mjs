// An answer in Markdown: a textarea with its preview below, which repeats every word of the draft
// on the page.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#post-form');
const area = form.querySelector('#wmd-input');
// One node for good: where a page puts in a new one at each key, Chromium's undo takes back a
// letter at a time instead of what was typed in one go.
const preview = form.querySelector('#wmd-preview').appendChild(new Text());
const refresh = () => (preview.data = area.value);
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
