// A reply on a forum in its rich mode: ProseMirror in the composer that is docked to the window's
// lower edge. The editable has a class and neither role nor label. There is no field for a title,
// so it is an answer.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { mountProseMirror } from '../../editors/prosemirror.mjs';

const control = document.querySelector('#reply-control');
const composer = mountProseMirror(control.querySelector('.ProseMirror-container'), {
  attributes: { class: 'd-editor-input' },
  placeholder: 'Type here. Drag or paste images.',
});
const page = installFixture({ ...composer, submit: control.querySelector('.create') });

document.querySelector('article .btn').addEventListener('click', () => {
  control.hidden = false;
  composer.focus();
});
control.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.ctrlKey) return;
  event.preventDefault();
  page.post();
});
control.querySelector('.discard-button').addEventListener('click', () => (control.hidden = true));
page.ready();
