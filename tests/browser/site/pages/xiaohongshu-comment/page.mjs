// The line for a comment under a note: a paragraph that is editable itself, without role or
// label. The hint inside the same box is a span over it, and no word names the field.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { blockText } from '../../editors/walk.mjs';

const host = document.querySelector('p.content-input');
const hint = document.querySelector('.inner-when-empty');
const button = document.querySelector('div.bottom button.submit');

function refresh() {
  const text = blockText(host);
  hint.hidden = text !== '';
  enableWhenFilled(button, text);
}
host.addEventListener('input', refresh);

function clear() {
  host.replaceChildren();
  refresh();
}
document.querySelector('div.bottom button.cancel').addEventListener('click', clear);

const page = installFixture({ host: () => host, text: () => blockText(host), clear, submit: button });
refresh();
page.ready();
