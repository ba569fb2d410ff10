// A composer's selection in the units of its flat text: read, set and put back, in a textarea,
// in the page's own tree and in shadow roots.

import type { Composer } from "../find.js";
import { isTextarea, toRange, type Flat } from "../read.js";
import type { Span } from "../spans.js";

/** Where the selection is, in UTF-16 code units of `flat`; `undefined` where it is elsewhere. */
export function selected(composer: Composer, flat: Flat): Span | undefined {
  if (isTextarea(composer)) return { start: composer.selectionStart, end: composer.selectionEnd };
  const range = inside(composer);
  return range && { start: offset(flat, range.startContainer, range.startOffset), end: offset(flat, range.endContainer, range.endOffset) };
}

/** The selection where it lies wholly in the composer; a textarea's own is not asked for. */
export function inside(composer: Composer): StaticRange | undefined {
  const range = domSelection(composer);
  return range && composer.contains(range.startContainer) && composer.contains(range.endContainer) ? range : undefined;
}

/** Sets the selection; whether there was a place to set it to. */
export function select(composer: Composer, flat: Flat, { start, end }: Span): boolean {
  if (isTextarea(composer)) {
    composer.setSelectionRange(start, end);
    return true;
  }
  // A caret stands behind what is before it, or, at the very start, before what follows.
  const range = start < end ? toRange(flat, start, end) : toRange(flat, Math.max(0, start - 1), Math.max(1, end));
  if (!range) return false;
  if (start === end) range.collapse(start === 0);
  // Where each block is a field of its own the selection does not take the focus along everywhere.
  if (!composer.isContentEditable) fieldAt(composer, range.startContainer).focus({ preventScroll: true });
  setSelection(range);
  return true;
}

/** What is written in: the composer itself, or that block of it which the selection is in. */
export function field(composer: Composer): HTMLElement {
  return fieldAt(composer, domSelection(composer)?.startContainer);
}

function fieldAt(composer: Composer, node: Node | undefined): HTMLElement {
  if (isTextarea(composer) || composer.isContentEditable) return composer;
  const block = (node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement)?.closest<HTMLElement>("[contenteditable='true']");
  return block && composer.contains(block) ? block : composer;
}

/** Remembers the selection as the DOM has it; the answer puts it back. */
export function keep(composer: Composer): () => void {
  if (isTextarea(composer)) {
    const { selectionStart, selectionEnd, selectionDirection } = composer;
    return () => composer.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  }
  const range = domSelection(composer);
  const selection = getSelection();
  const isAtStart = selection?.focusNode === range?.startContainer && selection?.focusOffset === range?.startOffset;
  // In a shadow root only the direction tells; older browsers have none to tell.
  const isBackward = isAtStart || selection?.direction === "backward";
  return () => {
    if (range?.startContainer.isConnected && range.endContainer.isConnected) setSelection(range, isBackward);
  };
}

function setSelection({ startContainer, startOffset, endContainer, endOffset }: AbstractRange, isBackward = false): void {
  const selection = getSelection();
  if (isBackward) selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The selection as a range; what stands in a shadow root is asked for with its roots. */
export function domSelection(composer: Composer): StaticRange | undefined {
  const selection = getSelection();
  const shadowRoots: ShadowRoot[] = [];
  for (let root = composer.getRootNode(); "host" in root; root = (root as ShadowRoot).host.getRootNode()) shadowRoots.push(root as ShadowRoot);
  if (shadowRoots.length > 0 && selection?.getComposedRanges) return selection.getComposedRanges({ shadowRoots })[0];
  // A copy: the browser's own range would follow every change of the selection.
  return selection?.rangeCount ? new StaticRange(selection.getRangeAt(0)) : undefined;
}

/** The flat text's place of a point in the DOM. */
function offset(flat: Flat, node: Node, at: number): number {
  // What stands in for nothing, as at a caret's place, parts a node into several pieces.
  const own = flat.pieces.filter((piece) => piece.node === node).findLast((piece, index) => index === 0 || piece.from <= at);
  if (own) return own.start + Math.min(Math.max(0, at - own.from), own.end - own.start);
  const point = document.createRange();
  point.setStart(node, at);
  // Between nodes: behind the last piece that lies before the point. A node that is gone lies nowhere.
  const last = flat.pieces.findLast((piece) => piece.node.isConnected && point.comparePoint(piece.node, 0) < 0);
  return last?.end ?? 0;
}
