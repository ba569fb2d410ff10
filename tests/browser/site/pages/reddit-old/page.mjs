// The old layout of the boards: an answer to a comment, in a bare textarea under it. The box for
// the post itself stands open above, under the same name.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('.thing.comment form#answer');
const area = form.querySelector('textarea[name="text"]');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: form,
}).ready();
