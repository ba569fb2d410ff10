// A see-through copy of a textarea's text in a layer of its own, lying exactly over it, for browsers
// whose textareas give no ranges. Only the underlines on it are visible.

import { ancestors } from "./find.js";
import { adoptHighlight, homeOf, Layer } from "./layer.js";
import { shownBox } from "./outer.js";
import { put } from "./place.js";

/** What decides where a textarea's letters stand. */
const COPIED = (
  "border-width padding font-family font-size font-style font-weight font-stretch font-variant " +
  "font-feature-settings font-kerning letter-spacing line-height tab-size text-align text-indent " +
  "text-transform word-break word-spacing overflow-wrap direction writing-mode hyphens white-space"
).split(" ");

/** The copy of one textarea. */
export class Mirror {
  readonly #area: HTMLTextAreaElement;
  readonly #layer: Layer;
  readonly #frame = document.createElement("div");
  readonly #copy = document.createElement("div");
  readonly #letters = document.createTextNode("");

  constructor(area: HTMLTextAreaElement) {
    this.#area = area;
    this.#layer = new Layer(homeOf(ancestors(area), document));
    this.#frame.className = "mirror";
    this.#frame.ariaHidden = "true";
    this.#copy.append(this.#letters);
    this.#frame.append(this.#copy);
    adoptHighlight(this.#layer.root);
    this.#layer.root.append(this.#frame);
    this.#layer.open();
    this.follow();
  }

  /** A range over the copied text. */
  range(text: string, start: number, end: number): Range {
    // A closing line break has no box of its own; a space after it gives the line one.
    const shown = text.endsWith("\n") ? `${text} ` : text;
    if (this.#letters.data !== shown) this.#letters.data = shown;
    this.follow();
    const range = document.createRange();
    range.setStart(this.#letters, Math.min(start, text.length));
    range.setEnd(this.#letters, Math.min(end, text.length));
    return range;
  }

  /** Lies down over the textarea again: place, size, type and scroll, and no further than that is to be seen. */
  follow(): void {
    const area = this.#area;
    const style = getComputedStyle(area);
    const box = area.getBoundingClientRect();
    const shown = shownBox(area);
    for (const name of COPIED) this.#copy.style.setProperty(name, style.getPropertyValue(name));
    // The page may show it larger or smaller than it is.
    const scale = box.width / area.offsetWidth || 1;
    // The scroll bar takes room from the text on its side.
    const [left, right] = [parseFloat(style.borderLeftWidth), parseFloat(style.borderRightWidth)];
    const bar = Math.max(0, area.offsetWidth - area.clientWidth - left - right);
    const shift = Math.max(0, area.clientLeft - left);
    const clip = [shown.top - box.top, box.right - shown.right, box.bottom - shown.bottom, shown.left - box.left];
    put(this.#frame, [box.left, box.top]);
    Object.assign(this.#frame.style, {
      width: `${box.width}px`,
      height: `${box.height}px`,
      clipPath: `inset(${clip.map((side) => `${side}px`).join(" ")})`,
    });
    Object.assign(this.#copy.style, {
      boxSizing: "border-box",
      width: `${box.width / scale - bar}px`,
      transformOrigin: "0 0",
      transform: `scale(${scale}) translate(${shift - area.scrollLeft}px, ${-area.scrollTop}px)`,
    });
  }

  /** Takes the copy away. */
  remove(): void {
    this.#layer.close();
  }
}
