// A Quill share box, in the page itself or inside an open shadow root.
// Quill asks the document for the selection and the focused element; inside a shadow root both
// answers stop at the outer host. The overrides below look inside instead, so that its model,
// its undo and its Enter key work as they do on the real site.
// With `onEnter` the key sends, and Shift makes the new line.

import Quill from 'quill/core';

export function mountQuill(place, { label, placeholder, onText = () => {}, onEnter }) {
  // Shift unsaid would mean: without it. The library's own Enter, which takes both, comes after.
  const bindings = onEnter ? { send: { key: 'Enter', shiftKey: false, handler: () => void onEnter() } } : {};
  const quill = new Quill(place, { placeholder, modules: { keyboard: { bindings } } });
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('aria-multiline', 'true');
  quill.root.setAttribute('aria-label', label);
  quill.root.setAttribute('data-test-ql-editor-contenteditable', 'true');
  if (quill.root.getRootNode() instanceof ShadowRoot) lookInside(quill);

  // Quill always keeps one trailing newline of its own.
  const text = () => quill.getText().replace(/\n$/, '');
  quill.on('text-change', () => onText(text()));
  return {
    host: () => quill.root,
    text,
    clear: () => quill.setText('', 'user'),
    focus: () => quill.focus(),
  };
}

function lookInside(quill) {
  const shadow = quill.root.getRootNode();
  const { selection } = quill;
  selection.hasFocus = () => shadow.activeElement === quill.root;
  selection.getNativeRange = () => {
    const range = innerRange(shadow);
    return range && quill.root.contains(range.startContainer) ? selection.normalizeNative(range) : null;
  };
  // Quill forwards these only to the editors it finds from the document down.
  for (const name of ['selectionchange', 'mousedown', 'mouseup', 'click']) {
    document.addEventListener(name, (event) => quill.emitter.handleDOM(event));
  }
}

function innerRange(shadow) {
  const [found] = getSelection().getComposedRanges({ shadowRoots: [shadow] });
  if (!found || !shadow.contains(found.startContainer)) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}
