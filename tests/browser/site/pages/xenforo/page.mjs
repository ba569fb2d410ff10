// The quick reply under a forum's thread: an editable with one <p> a paragraph, edited by the browser
// alone, and the hidden textarea that the page fills from it before it posts. The placeholder lies
// beside the editable, not in it.

import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { blockText } from '../../editors/walk.mjs';

const form = document.querySelector('form.js-quickReply');
const host = form.querySelector('.fr-element.fr-view');
const source = form.querySelector('textarea.js-editor');

function refresh() {
  // Deleting everything takes the last <p> away, and Firefox then types straight into the host.
  if (!host.querySelector(':scope > p')) {
    if (blockText(host) === '') empty();
    else document.execCommand('formatBlock', false, 'p');
  }
  source.value = host.innerHTML;
  form.querySelector('.fr-placeholder').hidden = blockText(host) !== '';
}

function empty() {
  const paragraph = document.createElement('p');
  paragraph.append(document.createElement('br'));
  const had = document.activeElement === host;
  host.replaceChildren(paragraph);
  if (had) getSelection().collapse(paragraph, 0);
}

document.execCommand('defaultParagraphSeparator', false, 'p');
for (const tool of form.querySelectorAll('[data-cmd]')) {
  // The default action of the press would take the focus, and with it the selection.
  tool.addEventListener('mousedown', (event) => event.preventDefault());
  tool.addEventListener('click', () => document.execCommand(tool.dataset.cmd));
}
host.addEventListener('input', refresh);

const page = installFixture({
  host: () => host,
  text: () => blockText(host),
  clear() {
    empty();
    refresh();
  },
  submit: form,
});
empty();
refresh();
page.ready();
