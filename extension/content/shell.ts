// The layer that holds lamp and card, and says verdicts to screen readers.

import { Layer } from "./layer.js";

/** What pages take for a press outside of their dialog, and shut it; and by what they fetch the focus back. */
const KEPT = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "click", "focusin", "focus"];

/** The layer of lamp and card. */
export class Shell extends Layer {
  readonly #status = document.createElement("div");
  #keeping = new AbortController();

  constructor(home: Element) {
    super(home);
    this.#status.className = "status";
    this.#status.role = "status";
    this.root.append(this.#status);
  }

  override open(): void {
    if (!this.host.isConnected) {
      this.#keeping = new AbortController();
      const { signal } = this.#keeping;
      for (const type of KEPT) this.host.ownerDocument.defaultView?.addEventListener(type, (event) => this.#keep(event), { capture: true, signal });
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

  /** Says something to a screen reader, when it is at leisure. */
  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

/** Makes an element with a class and text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
