// A Trix composer: a custom element that brings its own toolbar and keeps its own document. The
// text is that document's, which ends every block with a newline. It draws once a frame: in
// Chromium an Enter within the frame of the letter before it becomes two newlines, which only a
// test's keyboard is fast enough for. Redo is on its toolbar only: it waits for a small z with
// Shift, which no keyboard sends.

import 'trix';

export function mountTrix(place, { label, placeholder, onText = () => {} }) {
  const host = document.createElement('trix-editor');
  host.setAttribute('aria-label', label);
  host.setAttribute('placeholder', placeholder);
  const text = () => host.editor.getDocument().toString().replace(/\n$/, '');
  host.addEventListener('trix-change', () => onText(text()));
  const ready = new Promise((done) => host.addEventListener('trix-initialize', done, { once: true }));
  place.append(host);
  const api = { host: () => host, text, clear: () => host.editor.loadHTML(''), focus: () => host.focus() };
  return ready.then(() => api);
}
