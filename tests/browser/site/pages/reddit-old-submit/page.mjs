// A new post in the old layout of the boards: title and text are textareas, both without a label that
// is tied to them.

import '../../shared/site.css';
import '../reddit-old/page.css';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('form.submit');
const area = form.querySelector('textarea[name="text"]');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: form,
}).ready();
