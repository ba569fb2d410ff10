// The layer that holds lamp and card, and says verdicts to screen readers.

import { Layer } from "./layer.js";

/** The layer of lamp and card. */
export class Shell extends Layer {
  private readonly status = document.createElement("div");

  constructor(home: Element) {
    super(home);
    this.status.className = "status";
    this.status.role = "status";
    this.root.append(this.status);
  }

  /** Says something to a screen reader, when it is at leisure. */
  say(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

/** Makes an element with a class and text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
