// A reply to one post of a topic: no form at all, a docked composer with the draft's look beside it.
// As on the real site the draft is the application's own, bound to the box by its input events: what
// changes the box without one is not posted.

import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { isSend } from '../../shared/keys.mjs';

const control = document.querySelector('#reply-control');
const area = control.querySelector('textarea.d-editor-input');
let draft = '';

const keep = () => {
  draft = area.value;
  control.querySelector('.d-editor-preview').textContent = draft;
};
const page = installFixture({
  host: () => area,
  text: () => draft,
  clear() {
    area.value = '';
    keep();
  },
  submit: control.querySelector('.create'),
});
area.addEventListener('input', keep);
control.addEventListener('keydown', (event) => {
  if (!isSend(event)) return;
  event.preventDefault();
  page.post();
});
page.ready();
