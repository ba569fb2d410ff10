// A comment under a letter: a textarea in a form, with the letter above and another reader's
// comment below. The form for the newsletter beside it is no composer.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('.comment-form');
const area = form.querySelector('textarea');
const button = form.querySelector('button');
const refresh = () => enableWhenFilled(button, area.value);
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
