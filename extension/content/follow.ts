// Follows a composer that moves: scrolled, resized, put elsewhere, its letters come late. Tells
// so at most once a frame, and whether the composer went.

import { overhear } from "./hear.js";
import { framesAround, outerBox } from "./outer.js";

/** What is told of a composer. */
export interface Told {
  /** Taken away, or in a dialog or frame that was shut. */
  gone(): void;
  /** Whether there is anything to move along. */
  isShown(): boolean;
  /** It may stand elsewhere. */
  follow(): void;
  /** It does stand elsewhere. */
  elsewhere(): void;
}

/** The watch over one composer. */
export class Follow {
  readonly #composer: HTMLElement;
  readonly #told: Told;
  readonly #size = new ResizeObserver(() => this.moved());
  #frame: number | undefined;
  /** Where the composer was when that was last looked at. */
  #place = "";

  /** `around` is what it stands in, the nearest first. */
  constructor(composer: HTMLElement, around: readonly Element[], signal: AbortSignal, told: Told) {
    this.#composer = composer;
    this.#told = told;
    // What it stands in may move it without changing its size.
    const edge = around.findIndex((one) => one.matches("form,dialog,[role='dialog']"));
    for (const element of edge < 0 ? around : around.slice(0, edge + 1)) this.#size.observe(element);
    const views = [window, ...framesAround(composer).map((frame) => frame.ownerDocument.defaultView as Window)];
    const moved = (): void => this.moved();
    overhear(["scroll", "resize"], moved, signal, views);
    // Letters of a font that comes late stand elsewhere.
    document.fonts.addEventListener("loadingdone", moved, { signal });
  }

  /** It may have moved. */
  moved(): void {
    if (!this.#composer.isConnected || this.#composer.getClientRects().length === 0) return this.#told.gone();
    if (!this.#told.isShown() || this.#frame !== undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#told.follow();
      if (this.look()) this.#told.elsewhere();
    });
  }

  /** Whether it stands elsewhere than at the last look. */
  look(): boolean {
    return this.#place !== (this.#place = JSON.stringify(outerBox(this.#composer)));
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#size.disconnect();
  }
}
