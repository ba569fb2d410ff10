// What the background is told for the ledger and for what it learns of a place: the draft that
// was seen to be sent, and warnings that were waved aside. Keeps a draft from its press until it
// went, and nothing after that.

import { ask, type Welcome } from "./ask.js";
import { context } from "./context.js";
import type { Composer } from "./find.js";
import type { Page, Request } from "./protocol.js";

/** What is told of one composer. */
export class Ledger {
  /** What stood there at the last press that sends. */
  #pressed: Request | undefined;

  constructor(
    readonly page: Page,
    readonly gone: () => void,
  ) {}

  /** Somebody pressed what sends. An emptied composer is the page's own work on the way. */
  tried(composer: Composer, welcome: Welcome, text: string, against: boolean, heeded: boolean): void {
    if (text.trim() !== "") this.#pressed = welcome.record ? { kind: "sent", page: { ...this.page }, text, ...context(composer, welcome), against, heeded } : undefined;
  }

  /** The draft of the last press went. */
  sent(): void {
    if (this.#pressed) void ask(this.#pressed, this.gone);
    this.#pressed = undefined;
  }

  /** Findings were waved aside, or that was undone. */
  ignored(on: boolean): void {
    void ask({ kind: "ignored", page: this.page, on }, this.gone);
  }
}
