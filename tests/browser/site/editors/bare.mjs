// A contenteditable with no library behind it, for the sites whose editor is their own: the
// browser's editing is all there is. `empty` makes what such an editor holds while nothing is
// written in it (a paragraph, a title and a paragraph); without it, nothing.

import { blockText } from './walk.mjs';

export function mountBare(host, { empty, text = () => blockText(host), onText = () => {} } = {}) {
  function refresh() {
    // Deleting everything takes the last paragraph away with it.
    if (empty && !host.firstElementChild && host.textContent === '') clear();
    host.classList.toggle('blank', text() === '');
    onText(text());
  }

  function clear() {
    const had = host.getRootNode().activeElement === host;
    host.replaceChildren(...(empty ? [empty()] : []));
    if (had) toLast();
  }

  // Where one goes on writing: the last of the blocks.
  function toLast() {
    getSelection().collapse([...host.querySelectorAll(':not(br)')].at(-1) ?? host, 0);
  }

  host.addEventListener('input', refresh);
  const fresh = () => {
    clear();
    refresh();
  };
  fresh();
  return {
    host: () => host,
    text,
    clear: fresh,
    focus() {
      host.focus();
      toLast();
    },
  };
}

/** An element that its <br> holds open. */
export function block(name, className = '') {
  const made = document.createElement(name);
  made.className = className;
  made.append(document.createElement('br'));
  return made;
}
