// The timeline network's main form: a textarea without any label, and a plain element that posts when
// it is clicked. Nothing here says by its markup what it is for.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const LIMIT = 360;
const form = document.querySelector('#main_poster .plurkForm');
const area = form.querySelector('#input_big');
const refresh = () => (form.querySelector('.char_updater').textContent = String(LIMIT - [...area.value].length));

area.addEventListener('input', refresh);
installFixture({
  host: () => area,
  text: () => area.value,
  clear() {
    area.value = '';
    refresh();
  },
  submit: form.querySelector('.submit_img'),
}).ready();
