// A modal dialog makes everything outside it inert. A dialog that is a plain layer holds the focus
// by script instead: whatever else takes it, the composer takes it back, and that is counted.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { blockText } from '../../editors/walk.mjs';

const dialog = document.querySelector('dialog');
const host = dialog.querySelector('[contenteditable]');
globalThis.refocused = 0;

if (location.pathname === '/trap') {
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.role = 'dialog';
  layer.append(...dialog.childNodes);
  dialog.replaceWith(layer);
  document.addEventListener('focusin', (event) => {
    if (layer.contains(event.target)) return;
    refocused += 1;
    host.focus();
  });
  // Such dialogs are also shut by a press outside of them, however they listen for it.
  globalThis.outside = [];
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click']) {
    for (const capture of [true, false]) document.addEventListener(type, ({ target }) => layer.contains(target) || outside.push(`${type} ${capture}`), capture);
  }
  host.addEventListener('blur', () => (refocused += 1));
} else {
  document.querySelector('#open').addEventListener('click', () => dialog.showModal());
  document.querySelector('#close').addEventListener('click', () => dialog.close());
  dialog.showModal();
}

installFixture({
  host: () => host,
  text: () => blockText(host),
  clear: () => host.replaceChildren(),
  submit: document.querySelector('#send'),
}).ready();
