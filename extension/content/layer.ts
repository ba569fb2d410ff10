// An element of ours on the page: outside every editor, nameless, with a closed shadow root, in
// the top layer where the browser has one. Shell and mirror each have their own, since a page
// can reach the root that a highlight's range lies in.

import highlightCss from "../content.css";

/** One of our elements; gone without a trace when closed. */
export class Layer {
  /** The look of what stands in it; the background's welcome brings it to the pages that are written on. */
  static style = "";
  readonly #home: Element;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** The page's zoom that our places are freed of. */
  #zoom = 1;

  /** `home` is what it will be the last child of. */
  constructor(home: Element) {
    this.#home = home;
    this.host = home.ownerDocument.createElement("div");
    this.root = this.host.attachShadow({ mode: "closed" });
    // An inline style would be refused under a strict policy.
    this.root.adoptedStyleSheets = [styleSheet(home.ownerDocument, Layer.style)];
  }

  /** Puts the element on the page, above what is there now. */
  open(): void {
    if (!this.host.isConnected) this.#home.append(this.host);
    // Where the page is zoomed by style, our places are still the viewport's.
    const zoom = (this.#home as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    if (zoom !== this.#zoom) this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, styleSheet(this.host.ownerDocument, `:host { zoom: ${1 / zoom} !important; }`)];
    this.#zoom = zoom;
    if (typeof this.host.showPopover !== "function") return;
    this.host.popover = "manual";
    if (!this.host.matches(":popover-open")) this.host.showPopover();
  }

  /** Takes the element off the page. */
  close(): void {
    this.host.remove();
  }
}

/** Where an element of ours must stand to be in reach while `around` is used: the page, or its modal dialog. */
export function homeOf(around: readonly Element[], document: Document): Element {
  // Everything outside of a modal dialog is inert.
  return around.find((element) => element.ownerDocument === document && element.matches("dialog:modal")) ?? document.documentElement;
}

/** A style sheet for one document: none other takes it. */
function styleSheet(document: Document, css: string): CSSStyleSheet {
  const { CSSStyleSheet } = document.defaultView as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Gives a shadow root the style of the underlines, once. */
export function adoptHighlight(root: ShadowRoot): void {
  if (sheets.has(root)) return;
  const sheet = styleSheet(root.ownerDocument, highlightCss);
  sheets.set(root, sheet);
  // Replaced as a whole: another world's array cannot be pushed to in every browser.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

interface OpensClosedRoots {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Takes away what an older script of ours left when the browser ended it without a word. */
export function removeLeftovers(): void {
  for (const element of document.querySelectorAll<HTMLElement & OpensClosedRoots>(":is(html,dialog) > div[popover]")) {
    const root = element.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element);
    if (root?.querySelector(".lamp,.mirror")) element.remove();
  }
}
