// Where a composer's caret is: remembered, so that the focus can be given back as it was, and
// told, so that half a word is not judged. Never moves it but to give it back.

import type { Composer } from "./find.js";
import type { Flat } from "./read.js";

/** Whether the caret stands right behind the last of the text; `false` where that cannot be told. */
export function isAtEnd(composer: Composer, flat: Flat): boolean {
  if (composer instanceof HTMLTextAreaElement) {
    return composer.selectionStart === flat.text.length && composer.selectionEnd === flat.text.length;
  }
  const last = flat.pieces.at(-1);
  const selection = getSelection();
  if (!selection?.isCollapsed || last?.node.nodeType !== 3 || selection.focusNode !== last.node) return false;
  // What holds the caret open behind the last letter is no text.
  return last.end === flat.text.length && selection.focusOffset >= last.from + last.end - last.start;
}

/** Remembers the caret of a composer; the answer puts focus and caret back. */
export function remember(composer: HTMLElement): () => void {
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const isInside = anchorNode && focusNode && composer.contains(anchorNode) && composer.contains(focusNode);
  return () => {
    composer.focus({ preventScroll: true });
    // Some editors put the caret to the start when they are focused anew.
    if (isInside && anchorNode.isConnected && focusNode.isConnected) {
      selection?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    }
  };
}
