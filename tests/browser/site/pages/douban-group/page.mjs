// An answer to a group's topic: a textarea without a label or a placeholder in a plain form.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('.comment-form');
const area = form.querySelector('textarea#last');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: form,
}).ready();
