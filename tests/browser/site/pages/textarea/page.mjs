// A forum's page for a new topic: a native textarea inside a form. The log-in form and the search
// box above it are there to be left alone.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#reply-control form');
const area = form.querySelector('textarea.d-editor-input');
const title = form.querySelector('#reply-title');
const button = form.querySelector('.save-or-cancel .create');
const refresh = () => enableWhenFilled(button, area.value);

area.addEventListener('input', refresh);
const page = installFixture({
  host: () => area,
  text: () => area.value,
  clear() {
    area.value = '';
    title.value = '';
    refresh();
  },
  submit: form,
});
refresh();
page.ready();
