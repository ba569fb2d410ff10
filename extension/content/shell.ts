// The layer that holds lamp and card, and says verdicts to screen readers.

import { element } from "./element.js";
import { intercept } from "./hear.js";
import { Layer } from "./layer.js";
import { outermost } from "./outer.js";

/** What pages take for a press outside of their dialog, and shut it; and by what they fetch the focus back. */
const KEPT = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "click", "focusin", "focusout", "focus"] as const;

/** How long a last word stands, in milliseconds. */
const HEARD = 4000;

/** The layer of lamp and card. */
export class Shell extends Layer {
  readonly #status = element("div", "status");
  #keeping = new AbortController();

  /** `lang` is the language that is spoken. */
  constructor(home: Element, lang: string) {
    super(home);
    this.#status.lang = lang;
    this.#status.role = "status";
    this.root.append(this.#status);
  }

  override open(): void {
    if (!this.host.isConnected) {
      this.#keeping = new AbortController();
      intercept(KEPT, (event) => this.#keep(event), this.#keeping.signal, [outermost()]);
    }
    super.open();
  }

  override close(): void {
    this.#keeping.abort();
    super.close();
  }

  /** What is done on our element is done there alone, and leaves the focus where it is. */
  #keep(event: Event): void {
    if (event.composedPath()[0] !== this.host) return;
    event.stopPropagation();
    if (event.type === "mousedown") event.preventDefault();
    if (event.type !== "click") return;
    const { clientX, clientY, detail } = event as MouseEvent;
    // A key presses what has the focus and tells no place.
    const pressed = detail === 0 ? this.root.activeElement : this.root.elementFromPoint(clientX, clientY);
    pressed?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, clientX, clientY, detail }));
  }

  /** Says a last word, and is gone when it was heard. */
  leave(text: string): void {
    this.root.replaceChildren(this.#status);
    this.open();
    this.say(text);
    setTimeout(() => this.close(), HEARD);
  }

  /** Says something to a screen reader, when it is at leisure. */
  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}
