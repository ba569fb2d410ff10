// Where lamp and card may stand: on the composer's edge, inside the viewport, over nothing
// that can be pressed or written in.

import type { Composer } from "./find.js";
import { outerBox, outermost } from "./outer.js";

const GAP = 4;
/** Our elements: at the end of the page or of a modal dialog, and always in the top layer. */
const OURS = ":is(html,dialog) > div:popover-open";
const PRESSED = "button,a[href],input,select,textarea,label,summary,[role='button'],[role='link'],[role='textbox'],[contenteditable]:not([contenteditable='false'])";

/** Left and top, in the outermost viewport. */
type Spot = readonly [left: number, top: number];

/** The first free corner for a square of this size, else the composer's own lower corner. */
export function placeLamp(composer: Composer, size: number): Spot | undefined {
  const box = outerBox(composer);
  const { innerHeight } = outermost();
  if (box.width === 0 || box.height === 0 || box.bottom < 0 || box.top > innerHeight) return undefined;
  const bottom = Math.min(box.bottom, innerHeight - GAP);
  const after: Spot = [box.right + GAP, bottom - size];
  const above = box.top - size - GAP;
  const below = bottom + GAP;
  const top = Math.max(box.top, GAP);
  const end = box.right - size;
  const spots: Spot[] = [after, [box.right + GAP, top], [end, below], [end, above], [box.left - size - GAP, top], [box.left, below], [box.left, above]];
  // Where all around is taken it stands in the composer's own corner: better over room for words than over a button.
  const corners: Spot[] = [[end - GAP, bottom - size - GAP], [end - GAP, Math.max(box.top, 0) + GAP], [box.left + GAP, bottom - size - GAP]];
  return spots.find((spot) => isFree(spot, size)) ?? corners.find((spot) => isFree(spot, size, composer)) ?? inside(after, size, size);
}

function isFree([left, top]: Spot, size: number, but?: Element): boolean {
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

/** Puts a box beside `near`, wholly inside the viewport and, where there is room, not over `spared`: below, else above, else at a side. */
export function putBeside(box: HTMLElement, near: DOMRect, spared: readonly DOMRect[] = []): void {
  const { width, height } = box.getBoundingClientRect();
  const covers = ([left, top]: Spot, rect: DOMRect): boolean => left < rect.right && rect.left < left + width && top < rect.bottom && rect.top < top + height;
  const beside: Spot[] = [[near.left, near.bottom + 8], [near.left, near.top - height - 8], [near.right + 8, near.top], [near.left - width - 8, near.top]];
  const spots = beside.map((spot) => inside(spot, width, height)).filter((spot) => !covers(spot, near));
  put(box, spots.find((spot) => !spared.some((rect) => covers(spot, rect))) ?? spots[0] ?? inside([near.left, near.bottom + 8], width, height));
}

/** Puts an element of ours at a place of the viewport. */
export function put({ style }: HTMLElement, [left, top]: Spot): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}

function inside([left, top]: Spot, width: number, height: number): Spot {
  const { document, innerHeight } = outermost();
  const within = (at: number, room: number): number => Math.max(GAP, Math.min(at, room - GAP));
  return [within(left, document.documentElement.clientWidth - width), within(top, innerHeight - height)];
}
