// A blog's writing page: a bare contenteditable with one <p> a paragraph and no library behind it,
// so the browser's own editing is all there is.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { blockText } from '../../editors/walk.mjs';

const host = document.querySelector('.writing');
const button = document.querySelector('[data-action="publish"]');

function refresh() {
  const text = blockText(host);
  // Deleting everything takes the last <p> away, and Firefox then types straight into the host.
  if (!host.querySelector(':scope > p')) {
    if (text === '') clear();
    else document.execCommand('formatBlock', false, 'p');
  }
  host.classList.toggle('blank', text === '' && host.children.length === 1);
  enableWhenFilled(button, text);
}

function clear() {
  const paragraph = document.createElement('p');
  paragraph.append(document.createElement('br'));
  const had = document.activeElement === host;
  host.replaceChildren(paragraph);
  if (had) getSelection().collapse(paragraph, 0);
}

document.execCommand('defaultParagraphSeparator', false, 'p');
for (const tool of document.querySelectorAll('[data-command]')) {
  // The default action of the press would take the focus, and with it the selection.
  tool.addEventListener('mousedown', (event) => event.preventDefault());
  tool.addEventListener('click', () => document.execCommand(tool.dataset.command));
}
host.addEventListener('input', refresh);

const page = installFixture({
  host: () => host,
  text: () => blockText(host),
  clear() {
    clear();
    refresh();
  },
  submit: button,
});
clear();
refresh();
page.ready();
