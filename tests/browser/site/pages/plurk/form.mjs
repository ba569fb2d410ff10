// The timeline network's form: a textarea without any label, and a plain element that posts when it is
// clicked. Nothing in it says by its markup what it is for.

import { installFixture } from '../../shared/fixture.mjs';

const LIMIT = 360;

export function mountForm() {
  const form = document.querySelector('#main_poster .plurkForm');
  const area = form.querySelector('textarea.content');
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
}
