// A reply to a comment on a link site: a bare textarea and a submit input in a real form, with the
// comment being answered above it. No labels, no roles, no script of the site's own.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('form[action="comment"]');
const area = form.querySelector('textarea[name="text"]');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: form,
}).ready();
