// Which stretches of a composer may be replaced: plain words on one line of an editable place.
// Mentions, links, pictures and whatever else an editor made of text are left alone.

import type { Composer } from "../find.js";
import { isTextarea, toRange, type Flat } from "../read.js";
import type { Span } from "../spans.js";
import { field } from "./selected.js";

/** What words stand in where they are nothing but words, in bold or not. */
const WORDS = new Set(
  "ADDRESS ARTICLE B BLOCKQUOTE CODE DD DEL DIV DL DT EM FIGCAPTION FONT H1 H2 H3 H4 H5 H6 I INS LI MAIN MARK OL P PRE Q S SECTION SMALL SPAN STRONG SUB SUP TD TH U UL".split(" "),
);

/** A replacement: what stands at a stretch of the flat text from then on. */
export interface Change extends Span {
  readonly words: string;
}

/** Whether the composer can be written in at all. */
export function isEditable(composer: Composer): boolean {
  if (!composer.isConnected) return false;
  return isTextarea(composer) ? !composer.readOnly && !composer.matches(":disabled") : field(composer).isContentEditable;
}

/** Whether the stretch holds plain words only. */
export function isPlain(composer: Composer, flat: Flat, { start, end, words }: Change): boolean {
  if (start >= end || end > flat.text.length) return false;
  if (isTextarea(composer)) return true;
  // Over the edge of a line editors part and join paragraphs, each in its own way.
  if (flat.text.slice(start, end).includes("\n") || words.includes("\n")) return false;
  const pieces = flat.pieces.filter((piece) => piece.start < end && start < piece.end);
  const range = toRange(flat, start, end);
  if (!range || !pieces.every(({ node }) => node.nodeType === Node.TEXT_NODE && isWords(node.parentElement, composer))) return false;
  // What has no text of its own, a picture or an empty mention, may stand between the words.
  const between = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_ELEMENT, (node) =>
    range.intersectsNode(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  for (let node = between.nextNode(); node; node = between.nextNode()) {
    if (!isWords(node, node.parentNode)) return false;
  }
  return true;
}

/** Whether everything from the node up to `top` may hold plain words. */
function isWords(node: Node | null, top: Node | null): boolean {
  for (let at = node; at && at !== top; at = at.parentNode) {
    if (!WORDS.has(at.nodeName) || !(at as HTMLElement).isContentEditable) return false;
  }
  return true;
}

/**
 * The same change as one that puts something in: editors differ in how they delete, so a deletion
 * is a neighbouring letter put in the place of itself and what goes. `undefined` where none is near.
 */
export function filled(flat: Flat, change: Change): Change | undefined {
  if (change.words !== "") return change;
  const { start, end } = change;
  const before = [...new Intl.Segmenter().segment(flat.text.slice(0, start).split("\n").at(-1) ?? "")].at(-1)?.segment;
  if (before) return { start: start - before.length, end, words: before };
  const after = [...new Intl.Segmenter().segment(flat.text.slice(end).split("\n")[0] ?? "")][0]?.segment;
  return after ? { start, end: end + after.length, words: after } : undefined;
}
