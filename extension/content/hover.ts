// A pointer that rests on underlined words asks about them as a click does; when it goes, the
// answer goes, unless it went onto the answer. Mouse only; no key and no focus is touched.

import { overhear } from "./hear.js";
import { windows } from "./outer.js";

/** How long a pointer lies still before it asks, and how long it may be on its way to the card, in milliseconds. */
const STILL = 600;
const AWAY = 300;

/** What a resting pointer does. */
export interface Asks {
  /** Which words are at a point of the viewport; negative for none. */
  at(x: number, y: number): number;
  /** Whether something is shown already. */
  isOpen(): boolean;
  /** Shows what is said of them; false where that cannot be. */
  show(index: number): boolean;
  close(): void;
  /** Whether the pointer is on what is shown. */
  isOn(event: PointerEvent): boolean;
}

/** The pointer over one composer. */
export class Hover {
  readonly #asks: Asks;
  #timer: number | undefined;
  #last = "";
  /** Ends the watch over a card that was opened by resting. */
  #watch: AbortController | undefined;

  constructor(composer: HTMLElement, asks: Asks, signal: AbortSignal) {
    this.#asks = asks;
    composer.addEventListener("pointermove", (event) => this.#moved(event), { passive: true, signal });
    // A click on the words asks as well; the caret goes where it was put.
    const clicked = ({ clientX, clientY }: MouseEvent): void => {
      const hit = asks.at(clientX, clientY);
      if (hit < 0) asks.close();
      else asks.show(hit);
    };
    composer.addEventListener("click", clicked, { passive: true, signal });
    composer.addEventListener("pointerleave", () => clearTimeout(this.#timer), { passive: true, signal });
  }

  /** The writer does something else: nothing opens, and what is open is no longer the pointer's. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#watch?.abort();
    this.#watch = undefined;
  }

  #moved(event: PointerEvent): void {
    // When a page moves under a pointer that lies still, browsers tell of a move as well.
    const place = `${event.screenX},${event.screenY}`;
    if (place === this.#last || this.#watch) return;
    this.#last = place;
    clearTimeout(this.#timer);
    if (event.pointerType !== "mouse" || event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    this.#timer = window.setTimeout(() => this.#rested(x, y), STILL);
  }

  #rested(x: number, y: number): void {
    const index = this.#asks.at(x, y);
    if (index < 0 || this.#asks.isOpen() || !this.#asks.show(index)) return;
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    const left = (event: PointerEvent): void => {
      clearTimeout(this.#timer);
      if (this.#asks.isOn(event) || (event.view === window && this.#asks.at(event.clientX, event.clientY) === index)) return;
      this.#timer = window.setTimeout(() => {
        this.cancel();
        this.#asks.close();
      }, AWAY);
    };
    const views = windows();
    overhear(["pointermove"], left, signal, views);
    // A press says that it is wanted.
    overhear(["pointerdown"], () => this.cancel(), signal, views);
  }
}
