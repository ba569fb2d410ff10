// Reads a composer into one flat string with a map back to the DOM: a block is a line, `<br>`
// is a line except the last of its block, an image is its `alt`. Changes nothing.

import type { Composer } from "./find.js";

/** A stretch of the flat text that one node holds, in UTF-16 code units. */
interface Piece {
  readonly node: Node;
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

/** Reads the composer. `placeholders` selects what an editor shows while it is empty. */
export function read(composer: Composer, placeholders: string): Flat {
  if (composer instanceof HTMLTextAreaElement) return { text: composer.value, pieces: [] };
  const reader = new Reader(placeholders);
  reader.children(composer);
  return { text: reader.text, pieces: reader.pieces };
}

class Reader {
  text = "";
  readonly pieces: Piece[] = [];
  /** Something inline stands on the current line. */
  private open = false;
  /** A block ended; what comes next begins a new line. */
  private due = false;
  /** `<br>`s whose line has not been followed by anything yet. */
  private breaks = 0;

  constructor(private readonly placeholders: string) {}

  children(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) this.visit(node);
  }

  private visit(node: Node): void {
    if (node instanceof Text) {
      this.add(node, node.data.replaceAll("\u00a0", " "));
    } else if (node instanceof HTMLBRElement) {
      this.begin();
      this.breaks += 1;
    } else if (node instanceof HTMLImageElement) {
      this.add(node, node.alt);
    } else if (node instanceof Element && !node.matches(this.placeholders) && !(node instanceof HTMLStyleElement)) {
      if (BLOCKS.has(node.tagName)) this.block(node);
      else this.children(node);
    }
  }

  private block(node: Element): void {
    if (this.open || this.breaks > 0) this.end();
    this.begin();
    this.children(node);
    this.end();
  }

  /** Starts the line that is due. */
  private begin(): void {
    if (this.due) this.text += "\n";
    this.due = false;
  }

  private end(): void {
    // The last `<br>` of a block only holds the line open.
    this.text += "\n".repeat(Math.max(0, this.breaks - 1));
    this.breaks = 0;
    this.open = false;
    this.due = true;
  }

  private add(node: Node, text: string): void {
    if (text === "") return;
    this.begin();
    this.text += "\n".repeat(this.breaks);
    this.breaks = 0;
    this.open = true;
    const start = this.text.length;
    this.text += text;
    this.pieces.push({ node, start, end: this.text.length });
  }
}

/** The DOM range of a stretch of the flat text; `undefined` where the DOM has moved on. */
export function toRange(flat: Flat, start: number, end: number): Range | undefined {
  const first = flat.pieces.find((piece) => start < piece.end);
  const last = flat.pieces.findLast((piece) => piece.start < end);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return undefined;
  const range = document.createRange();
  try {
    if (first.node instanceof Text) range.setStart(first.node, Math.max(0, start - first.start));
    else range.setStartBefore(first.node);
    if (last.node instanceof Text) range.setEnd(last.node, end - last.start);
    else range.setEndAfter(last.node);
  } catch {
    return undefined;
  }
  return range;
}
