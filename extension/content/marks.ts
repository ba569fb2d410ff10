// The underlined words of one composer: painted, carried along while the text changes, found
// again under a pointer or behind the caret.

import { selected } from "./apply/selected.js";
import type { Composer } from "./find.js";
import { toOuter } from "./outer.js";
import { Paint } from "./paint.js";
import type { FindingView, ReadingView } from "./protocol.js";
import type { Flat } from "./read.js";
import { carry } from "./spans.js";

/** The marks of one composer. */
export class Marks {
  readonly #composer: Composer;
  readonly #paint: Paint;
  #findings: readonly FindingView[] = [];

  constructor(composer: Composer) {
    this.#composer = composer;
    this.#paint = new Paint(composer);
  }

  /** Underlines exactly these findings, which are of `flat`. */
  show(flat: Flat, findings: readonly FindingView[]): void {
    this.#findings = findings;
    this.#paint.show(flat, findings);
  }

  /** The text has changed: what was not touched moves along, and is painted by `repaint`. */
  carry(before: string, after: string): void {
    this.#findings = carry(this.#findings, before, after);
  }

  /** Paints anew what is known, in a composer that may have other nodes now. */
  repaint(flat: Flat): void {
    if (this.#findings.length > 0) this.#paint.show(flat, this.#findings);
  }

  /** Follows the composer when it moves. */
  follow(): void {
    this.#paint.follow();
  }

  /** Takes all marks away. */
  clear(): void {
    this.#findings = [];
    this.#paint.clear();
  }

  get(index: number): FindingView | undefined {
    return this.#findings[index];
  }

  /** Which words are at a point of the composer's viewport; negative for none. */
  at(x: number, y: number): number {
    return this.#findings.findIndex((_, index) => this.#paint.rects(index).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom));
  }

  /** The first words behind the caret; else the first of all. */
  behindCaret(flat: Flat): number {
    const caret = selected(this.#composer, flat)?.end ?? 0;
    return Math.max(0, this.#findings.findIndex(({ start }) => start >= caret));
  }

  /** Where words stand, in the outermost viewport. */
  place(index: number): DOMRect | undefined {
    const [rect] = this.#paint.rects(index);
    return rect && toOuter(rect, this.#composer);
  }
}

/** Whether a reading warns: words are marked only then, for talk may hold a word or two of any kind. */
export function isWarning(reading: ReadingView | undefined): boolean {
  return reading?.verdict === "broadcast" || reading?.verdict === "mixed";
}
