// The editors of old and new blogs live in a frame without an address: an empty one that a script
// makes editable, puts into design mode or writes into, or one that is given its text.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { blockText } from '../../editors/walk.mjs';

const STYLE = '<style>body { margin: 8px; font: 16px/1.5 sans-serif; } p { margin: 0; } textarea { width: 90%; height: 90px; }</style>';
const PAGE = (inside) => `<!doctype html><html><head>${STYLE}</head><body aria-label="Write your entry">${inside}</body></html>`;
const way = location.pathname.slice(1);
const frame = document.createElement('iframe');
frame.title = 'Rich text area';
const holder = document.querySelector('.canvas');
const inside = () => frame.contentDocument;

if (way === 'srcdoc') frame.srcdoc = PAGE('<p><br></p>');
if (way === 'textarea') frame.srcdoc = PAGE('<textarea aria-label="Write your entry"></textarea>');
const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
holder.append(frame);
await loaded;
if (way === 'written') {
  inside().open();
  inside().write(PAGE('<p><br></p>'));
  inside().close();
} else if (way === 'blank' || way === 'design') {
  inside().head.innerHTML = STYLE;
  inside().body.innerHTML = '<p><br></p>';
}
if (way === 'design') inside().designMode = 'on';
else if (way !== 'textarea') inside().body.contentEditable = 'true';

const host = () => inside().querySelector('textarea') ?? inside().body;
installFixture({
  host,
  text: () => host().value ?? blockText(host()),
  clear: () => host().replaceChildren(),
  submit: document.querySelector('form'),
}).ready();
