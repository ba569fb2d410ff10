// The one element Offair adds to a page: outside every editor, with a closed shadow root that
// holds lamp, card and mirror. In the top layer where the browser has one.

import shellCss from "./shell.css";
import { adopt } from "./paint.js";

/** Our element on the page; gone without a trace when removed. */
export class Shell {
  readonly root: ShadowRoot;
  private readonly host = document.createElement("div");
  private readonly status = document.createElement("div");

  constructor() {
    this.root = this.host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(shellCss);
    // An inline style would be refused under a strict policy.
    this.root.adoptedStyleSheets = [sheet];
    adopt(this.root);
    this.status.className = "status";
    this.status.role = "status";
    this.root.append(this.status);
  }

  /** Puts the element on the page, above what is there now. */
  open(): void {
    if (!this.host.isConnected) document.documentElement.append(this.host);
    if (typeof this.host.showPopover !== "function") return;
    this.host.popover = "manual";
    if (!this.host.matches(":popover-open")) this.host.showPopover();
  }

  /** Says something to a screen reader, when it is at leisure. */
  say(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Whether an event came from our element. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }

  /** Takes the element off the page. */
  close(): void {
    this.host.remove();
  }
}

/** Makes an element with a class and text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
