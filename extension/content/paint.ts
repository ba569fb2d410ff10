// Underlines stretches of a composer without touching it: CSS Custom Highlights over live
// ranges, over value ranges where a textarea has them, else over a mirror.

import type { Composer } from "./find.js";
import { adoptHighlight } from "./layer.js";
import { Mirror } from "./mirror.js";
import { isTextarea, toRange, type Flat } from "./read.js";
import type { Span } from "./spans.js";

/** Neutral, since the page can read it. */
const NAME = "note-a";

/** A range that a highlight takes and that can be measured. */
type Mark = AbstractRange & { getClientRects?(): DOMRectList; getBoundingClientRect?(): DOMRect };

interface ValueRanges {
  createValueRange?(start: number, end: number): Mark;
}

/** The underlines of one composer. */
export class Paint {
  readonly #composer: Composer;
  #marks: Mark[] = [];
  #mirror: Mirror | undefined;

  constructor(composer: Composer) {
    this.#composer = composer;
    // A style sheet of the document does not reach into a shadow root in every browser.
    const root = composer.getRootNode();
    if ("host" in root) adoptHighlight(root as ShadowRoot);
  }

  /** Underlines exactly these stretches of `flat`; returns the places that were marked. */
  show(flat: Flat, spans: readonly Span[]): void {
    this.#marks = spans.flatMap((span) => this.#mark(flat, span) ?? []);
    if (this.#marks.length === 0) {
      CSS.highlights.delete(NAME);
      this.#mirror?.remove();
      this.#mirror = undefined;
    } else {
      CSS.highlights.set(NAME, new Highlight(...this.#marks));
    }
  }

  /** The painted rectangles of the n-th stretch, in the viewport's CSS pixels. */
  rects(index: number): DOMRect[] {
    const mark = this.#marks[index];
    if (!mark) return [];
    const rects = mark.getClientRects ? [...mark.getClientRects()] : mark.getBoundingClientRect ? [mark.getBoundingClientRect()] : [];
    return rects.filter((rect) => rect.width > 0);
  }

  /** Follows the composer when it moves. */
  follow(): void {
    this.#mirror?.follow();
  }

  /** Takes all underlines away. */
  clear(): void {
    this.show({ text: "", pieces: [] }, []);
  }

  #mark(flat: Flat, span: Span): Mark | undefined {
    if (!isTextarea(this.#composer)) return toRange(flat, span.start, span.end);
    const area: HTMLTextAreaElement & ValueRanges = this.#composer;
    if (area.createValueRange) return area.createValueRange(span.start, span.end);
    this.#mirror ??= new Mirror(this.#composer);
    return this.#mirror.range(flat.text, span.start, span.end);
  }
}
