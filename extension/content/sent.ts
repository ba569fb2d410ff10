// Tells when a draft was sent: it went from its composer, or with it, soon after a press that
// sends. Knows no text and keeps nothing.

/** How soon, in milliseconds: a slow connection's answer still counts, a later deletion does not. */
const SOON = 5000;

/** Puts a press and a going together. */
export class Sent {
  readonly #told: () => void;
  readonly #now: () => number;
  #tried = -Infinity;

  constructor(told: () => void, now: () => number = () => performance.now()) {
    this.#told = told;
    this.#now = now;
  }

  /** A person pressed what sends, and nobody held it. */
  try(): void {
    this.#tried = this.#now();
  }

  /** The person takes the draft out with their own hands: what goes now was not sent. */
  drop(): void {
    this.#tried = -Infinity;
  }

  /** The draft went. */
  went(): void {
    const since = this.#now() - this.#tried;
    this.drop();
    if (since <= SOON) this.#told();
  }
}
