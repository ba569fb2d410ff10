// Pages empty a textarea by script when a post is sent, which no event tells: it is looked at
// again a few times after a press, and then no more.

/** When to look, in milliseconds after the press: at once, and after an answer from afar. */
const LOOKS = [0, 400, 2000];

/** The looks after a press; a new press begins them anew. */
export class Looks {
  readonly #look: () => void;
  #timers: number[] = [];

  constructor(look: () => void) {
    this.#look = look;
  }

  begin(): void {
    this.stop();
    this.#timers = LOOKS.map((delay) => window.setTimeout(this.#look, delay));
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
