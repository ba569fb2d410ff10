// Where lamp and card may stand: on the composer's edge, inside the viewport, over nothing
// that can be pressed or written in.

import type { Composer } from "./find.js";
import { outerBox, outermost } from "./outer.js";

const GAP = 4;
/** Our elements: at the end of the page or of a modal dialog, and always in the top layer. */
const OURS = ":is(html,dialog) > div:popover-open";
const PRESSED = "button,a[href],input,select,textarea,label,summary,[role='button'],[role='link'],[role='textbox'],[contenteditable]:not([contenteditable='false'])";

/** The first free corner for a square of this size, else the composer's own lower corner. */
export function placeLamp(composer: Composer, size: number): { left: number; top: number } | undefined {
  const box = outerBox(composer);
  const { innerHeight } = outermost();
  if (box.width === 0 || box.height === 0 || box.bottom < 0 || box.top > innerHeight) return undefined;
  const bottom = Math.min(box.bottom, innerHeight - GAP);
  const spots = [
    { left: box.right + GAP, top: bottom - size },
    { left: box.right + GAP, top: Math.max(box.top, GAP) },
    { left: box.right - size, top: bottom + GAP },
    { left: box.right - size, top: box.top - size - GAP },
    { left: box.left - size - GAP, top: Math.max(box.top, GAP) },
    { left: box.left, top: bottom + GAP },
    { left: box.left, top: box.top - size - GAP },
  ];
  // Where all around is taken it stands in the composer's own corner: better over room for words than over a button.
  const corners = [
    { left: box.right - size - GAP, top: bottom - size - GAP },
    { left: box.right - size - GAP, top: Math.max(box.top, 0) + GAP },
    { left: box.left + GAP, top: bottom - size - GAP },
  ];
  const free = spots.find((spot) => isFree(spot.left, spot.top, size)) ?? corners.find((spot) => isFree(spot.left, spot.top, size, composer));
  return free ?? inside({ left: box.right + GAP, top: bottom - size }, size, size);
}

function isFree(left: number, top: number, size: number, but?: Element): boolean {
  const { document, innerHeight } = outermost();
  if (left < 0 || top < 0 || left + size > document.documentElement.clientWidth || top + size > innerHeight) return false;
  for (const x of [left + 1, left + size / 2, left + size - 1]) {
    for (const y of [top + 1, top + size / 2, top + size - 1]) {
      const pressed = deepest(document, x, y)?.closest(PRESSED);
      if (pressed && pressed !== but) return false;
    }
  }
  return true;
}

/** The page's element at a point, through open shadow roots and frames. Our own elements are skipped. */
function deepest(document: Document, x: number, y: number): Element | undefined {
  let found = document.elementsFromPoint(x, y).find((element) => !element.matches(OURS));
  while (found?.shadowRoot) {
    const inner: Element | null = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  const inner = (found as HTMLIFrameElement | undefined)?.contentDocument;
  if (!found || !inner) return found;
  const { left, top } = found.getBoundingClientRect();
  return deepest(inner, x - left - found.clientLeft, y - top - found.clientTop);
}

/** Where a box beside `near` stands wholly inside the viewport: below it, else above. */
export function placeCard(near: DOMRect, width: number, height: number): { left: number; top: number } {
  const { innerHeight } = outermost();
  const below = near.bottom + 8;
  const top = below + height <= innerHeight ? below : near.top - height - 8;
  return inside({ left: near.left, top }, width, height);
}

function inside(spot: { left: number; top: number }, width: number, height: number): { left: number; top: number } {
  const { document, innerHeight } = outermost();
  const room = document.documentElement.clientWidth;
  return {
    left: Math.max(GAP, Math.min(spot.left, room - width - GAP)),
    top: Math.max(GAP, Math.min(spot.top, innerHeight - height - GAP)),
  };
}
