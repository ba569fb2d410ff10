// Reads a composer into one flat string with a map back to the DOM: a block is a line, `<br>`
// is a line except the last of its block, an image is its `alt`, what editors put in to hold
// the caret is nothing. A long text is read anew only where it changed. Changes nothing.

import type { Composer } from "./find.js";

/** A stretch of the flat text that one node holds, in UTF-16 code units. */
interface Piece {
  readonly node: Node;
  /** Where in the node's own text it begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** A composer's text and where each of its characters stands. */
export interface Flat {
  readonly text: string;
  /** Empty for a textarea, whose offsets are the text's own. */
  readonly pieces: readonly Piece[];
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(" "),
);

/** What a page can change in an attribute that changes the text. */
const TELLING = ["alt", "class", "contenteditable", "role"];

/** What never is the writer's text, whatever the editor. */
const NEVER = "style,script,template,svg,button,select,input,textarea,[role='button'],[role='toolbar'],[role='menu']";

/** Reads the composer from its first letter to its last. `placeholders` selects what an editor shows while it is empty. */
export function read(composer: Composer, placeholders: string): Flat {
  return readWith(composer, placeholders, new WeakMap());
}

function readWith(composer: Composer, placeholders: string, known: WeakMap<Element, Flat>): Flat {
  if (isTextarea(composer)) return { text: composer.value, pieces: [] };
  const walk = new Walk(`${NEVER},${placeholders}`, known);
  walk.children(composer);
  walk.end();
  return { text: walk.text, pieces: walk.pieces };
}

/** Reads one composer again and again, and tells when it changed. */
export class Reader {
  readonly #composer: Composer;
  readonly #placeholders: string;
  /** Blocks as they were read last; a change inside takes a block out. */
  readonly #known = new WeakMap<Element, Flat>();
  readonly #seen: MutationObserver;

  constructor(composer: Composer, placeholders: string, changed: () => void) {
    this.#composer = composer;
    this.#placeholders = placeholders;
    this.#seen = new MutationObserver((records) => {
      this.#forget(records);
      changed();
    });
    this.#seen.observe(composer, { subtree: true, childList: true, characterData: true, attributeFilter: TELLING });
  }

  /** The text as it stands now, the same as `read` gives. */
  read(): Flat {
    // An event of input comes before the observer's turn.
    this.#forget(this.#seen.takeRecords());
    return readWith(this.#composer, this.#placeholders, this.#known);
  }

  stop(): void {
    this.#seen.disconnect();
  }

  #forget(records: readonly MutationRecord[]): void {
    for (const { target } of records) {
      for (let node: Node | null = target; node && node !== this.#composer; node = node.parentNode) this.#known.delete(node as Element);
    }
  }
}

/** What editors put in to hold the caret, and white space that a source is laid out with. */
const ODD = /[\ufeff\u2060\u200b]+|[\t\n\r ]+/g;

class Walk {
  readonly #skipped: string;
  readonly #known: WeakMap<Element, Flat>;
  text = "";
  readonly pieces: Piece[] = [];
  /** Something inline stands on the current line. */
  #open = false;
  /** A block ended; what comes next begins a new line. */
  #due = false;
  /** `<br>`s whose line has not been followed by anything yet. */
  #breaks = 0;
  /** Blocks that were met so far. */
  #blocks = 0;

  constructor(skipped: string, known: WeakMap<Element, Flat>) {
    this.#skipped = skipped;
    this.#known = known;
  }

  children(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) this.#visit(node);
  }

  // By name and kind, not by class: an editor in a frame may bring nodes of the page around it.
  #visit(node: Node): void {
    if (isText(node)) return this.#letters(node);
    if (node.nodeName === "BR") {
      this.#begin();
      this.#breaks += 1;
    } else if (node.nodeName === "IMG") {
      this.#add(node, (node as HTMLImageElement).alt);
    } else if (node.nodeType === 1 && !(node as Element).matches(this.#skipped)) {
      if (BLOCKS.has(node.nodeName)) this.#block(node as Element);
      else this.children(node);
    }
  }

  /** A block's lines do not depend on what stands before it: the innermost ones are kept. */
  #block(node: Element): void {
    if (this.#open || this.#breaks > 0) this.end();
    this.#begin();
    const [start, first, met] = [this.text.length, this.pieces.length, (this.#blocks += 1)];
    const kept = this.#known.get(node);
    if (kept) {
      this.text += kept.text;
      for (const piece of kept.pieces) this.pieces.push(moved(piece, start));
      this.#due = true;
      return;
    }
    this.children(node);
    this.end();
    if (this.#blocks > met) return;
    this.#known.set(node, { text: this.text.slice(start), pieces: this.pieces.slice(first).map((piece) => moved(piece, -start)) });
  }

  #letters(node: Text): void {
    const words = node.data.replaceAll("\u00a0", " ");
    // The rest costs a look at the style: only where a source's layout may stand in the text.
    const isLaidOut = (/[\t\n\r]/.test(node.data) || (this.#isLineStart && /^ +$/.test(node.data))) && collapses(node);
    if (!isLaidOut && !/[\ufeff\u2060\u200b]/.test(words)) return this.#add(node, words);
    let from = 0;
    for (const { 0: odd, index } of node.data.matchAll(ODD)) {
      const isSpace = odd.trim() === "" && !odd.startsWith("\ufeff");
      if (isSpace && !isLaidOut) continue;
      this.#add(node, words.slice(from, index), from);
      from = index + odd.length;
      if (isSpace && !this.#isLineStart) this.#add(node, " ", index);
    }
    this.#add(node, words.slice(from), from);
  }

  get #isLineStart(): boolean {
    return !this.#open || this.#breaks > 0;
  }

  /** Starts the line that is due. */
  #begin(): void {
    if (this.#due) this.text += "\n";
    this.#due = false;
  }

  /** Ends the line that is open. */
  end(): void {
    // The last `<br>` of a block only holds the line open.
    this.text += "\n".repeat(Math.max(0, this.#breaks - 1));
    this.#breaks = 0;
    this.#open = false;
    this.#due = true;
  }

  #add(node: Node, text: string, from = 0): void {
    if (text === "") return;
    this.#begin();
    this.text += "\n".repeat(this.#breaks);
    this.#breaks = 0;
    this.#open = true;
    const start = this.text.length;
    this.text += text;
    this.pieces.push({ node, from, start, end: this.text.length });
  }
}

function moved({ node, from, start, end }: Piece, by: number): Piece {
  return { node, from, start: start + by, end: end + by };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** Whether the composer is a field of the browser's own. */
export function isTextarea(composer: Composer): composer is HTMLTextAreaElement {
  return composer.nodeName === "TEXTAREA";
}

function collapses(node: Text): boolean {
  return node.parentElement !== null && !/pre|break-spaces/.test(getComputedStyle(node.parentElement).whiteSpace);
}

/** The DOM range of a stretch of the flat text; `undefined` where the DOM has moved on. */
export function toRange(flat: Flat, start: number, end: number): Range | undefined {
  const first = flat.pieces.find((piece) => start < piece.end);
  const last = flat.pieces.findLast((piece) => piece.start < end);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return undefined;
  const range = document.createRange();
  try {
    if (isText(first.node)) range.setStart(first.node, first.from + Math.max(0, start - first.start));
    else range.setStartBefore(first.node);
    if (isText(last.node)) range.setEnd(last.node, last.from + Math.min(end, last.end) - last.start);
    else range.setEndAfter(last.node);
  } catch {
    return undefined;
  }
  return range;
}
