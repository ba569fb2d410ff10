// A plain comment form; the address says how it is shown.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const way = location.pathname.slice(1);
const area = document.querySelector('textarea');
document.body.className = way;
if (way === 'rtl') document.documentElement.dir = 'rtl';
if (way === 'zoomed-page') document.documentElement.style.zoom = '1.25';
if (way === 'full') {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Format';
  document.querySelector('header').append(button);
}
installFixture({ host: () => area, text: () => area.value, html: () => area.outerHTML, clear: () => (area.value = ''), submit: document.querySelector('form') }).ready();
