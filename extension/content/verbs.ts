// What a person can do about a finding from the card: use other words, ignore it in this draft,
// mute its words or its cue everywhere, and take that back. One thing at a time.

import { apply, canApply } from "./apply.js";
import { ask } from "./ask.js";
import type { Composer } from "./find.js";
import type { Ledger } from "./ledger.js";
import type { CardLabels, FindingView, Mute, RewriteView } from "./protocol.js";
import type { Flat } from "./read.js";

/** What the card says after a press, and how that is taken back. */
export interface Note {
  readonly say: string;
  readonly undo?: () => void;
}

/** What the verbs need of the session. */
export interface Desk {
  readonly composer: Composer;
  readonly placeholders: string;
  readonly flat: Flat;
  /** The text stands as it was heard, and nothing is being composed. */
  readonly isHeard: boolean;
  /** While it is held, the session reads nothing; the card closes and gives the focus back. */
  hold(isHeld: boolean): void;
  /** Asks once more how the draft sounds, as it stands. */
  again(): Promise<void>;
  /** Shows the card anew, with a note. */
  reopen(note: Note): void;
  say(words: string): void;
  readonly ledger: Ledger;
}

/** The verbs of one composer. */
export class Verbs {
  readonly #desk: Desk;
  readonly #labels: CardLabels;
  /** Words that are ignored in this composer. */
  ignored: string[] = [];
  #isBusy = false;
  readonly #failed = new WeakSet<RewriteView>();

  constructor(desk: Desk, labels: CardLabels) {
    this.#desk = desk;
    this.#labels = labels;
  }

  /** Whether these words could be put in now. */
  canUse(rewrite: RewriteView): boolean {
    return this.#desk.isHeard && !this.#failed.has(rewrite) && canApply(this.#desk.composer, this.#desk.flat, rewrite);
  }

  /** Puts the words in; where that cannot be done, the card comes back and says so. */
  use(rewrite: RewriteView): Promise<void> {
    return this.#once(async () => {
      const desk = this.#desk;
      const { text } = desk.flat;
      if (!desk.isHeard) return;
      desk.hold(true);
      const isMade = await apply(desk.composer, text, rewrite, desk.placeholders).finally(() => desk.hold(false));
      if (isMade) return desk.say(this.#labels.applied);
      this.#failed.add(rewrite);
      // The person went on writing: the reading is over, and so is its card.
      if (desk.isHeard) this.#tell({ say: this.#labels.copyOnly });
    });
  }

  /** Leaves these findings out of what is said of this draft. */
  ignore(findings: readonly FindingView[]): Promise<void> {
    const before = this.ignored;
    const set = (words: string[], on: boolean, note: Note): Promise<void> =>
      this.#once(async () => {
        this.ignored = words;
        this.#desk.ledger.ignored(on);
        await this.#desk.again();
        this.#tell(note);
      });
    const undo = (): void => void set(before, false, { say: this.#labels.heardAgain });
    return set([...before, ...quotes(findings)], true, { say: this.#labels.ignored, undo });
  }

  /** Mutes the words of these findings everywhere. */
  mute(findings: readonly FindingView[]): Promise<void> {
    return this.#setMuted({ words: quotes(findings) }, true);
  }

  /** Switches the cue of these findings off everywhere. */
  switchOff([finding]: readonly FindingView[]): Promise<void> {
    return finding ? this.#setMuted({ cue: finding.cue }, true) : Promise.resolve();
  }

  #setMuted(what: Mute, on: boolean): Promise<void> {
    return this.#once(async () => {
      const answer = await ask({ kind: "mute", what, on, page: this.#desk.ledger.page }, this.#desk.ledger.gone);
      if (answer?.kind !== "muted") return;
      if (answer.done) await this.#desk.again();
      const undo = { undo: () => void this.#setMuted(what, false) };
      this.#tell({ say: answer.say, ...(on && answer.done ? undo : {}) });
    });
  }

  #tell(note: Note): void {
    this.#desk.reopen(note);
    this.#desk.say(note.say);
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await work().finally(() => (this.#isBusy = false));
  }
}

/** The words of these findings, each once. */
export function quotes(findings: readonly FindingView[]): string[] {
  return [...new Set(findings.map((finding) => finding.quote))];
}
