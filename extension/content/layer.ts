// An element of ours on the page: outside every editor, nameless, with a closed shadow root, in
// the top layer where the browser has one. Shell and mirror each have their own, since a page
// can reach the root that a highlight's range lies in.

import highlightCss from "../content.css";
import shellCss from "./shell.css";

/** One of our elements; gone without a trace when closed. */
export class Layer {
  readonly root: ShadowRoot;
  readonly host = document.createElement("div");

  constructor() {
    this.root = this.host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(shellCss);
    // An inline style would be refused under a strict policy.
    this.root.adoptedStyleSheets = [sheet];
  }

  /** Puts the element on the page, above what is there now. */
  open(): void {
    if (!this.host.isConnected) document.documentElement.append(this.host);
    if (typeof this.host.showPopover !== "function") return;
    this.host.popover = "manual";
    if (!this.host.matches(":popover-open")) this.host.showPopover();
  }

  /** Takes the element off the page. */
  close(): void {
    this.host.remove();
  }
}

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Gives a shadow root the style of the underlines, once. */
export function adoptHighlight(root: ShadowRoot): void {
  if (sheets.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);
  sheets.set(root, sheet);
  // Replaced as a whole: another world's array cannot be pushed to in every browser.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

interface OpensClosedRoots {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Takes away what an older script of ours left when the browser ended it without a word. */
export function removeLeftovers(): void {
  for (const element of document.querySelectorAll<HTMLElement & OpensClosedRoots>("html > div[popover]")) {
    const root = element.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element);
    if (root?.querySelector(".lamp,.mirror")) element.remove();
  }
}
