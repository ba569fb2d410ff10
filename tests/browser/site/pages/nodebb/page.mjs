// A reply on the node forum: the composer is docked to the window's lower edge and shows on its right
// how the text will look, so the draft stands on the page twice.

import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const composer = document.querySelector('[component="composer"]');
const area = composer.querySelector('textarea.write');
const preview = composer.querySelector('[component="composer/preview"]');
const refresh = () => (preview.textContent = area.value);

area.addEventListener('input', refresh);
installFixture({
  host: () => area,
  text: () => area.value,
  clear() {
    area.value = '';
    refresh();
  },
  submit: composer.querySelector('form'),
}).ready();
