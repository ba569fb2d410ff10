// One composer being written in: reads it at a pause, asks once, drops stale answers, paints.
// Everything it started ends with `end`.

import { field } from "./apply/selected.js";
import { ask, type Welcome } from "./ask.js";
import { Card } from "./card.js";
import { isAtEnd, isFocused, remember } from "./caret.js";
import { context } from "./context.js";
import { sendControl } from "./control.js";
import { ancestors, type Composer } from "./find.js";
import { Follow } from "./follow.js";
import { overhear } from "./hear.js";
import { Hover } from "./hover.js";
import { Lamp } from "./lamp.js";
import { homeOf } from "./layer.js";
import { Looks } from "./looks.js";
import type { Ledger } from "./ledger.js";
import { isWarning, Marks } from "./marks.js";
import { outermost, toOuter } from "./outer.js";
import { Pause } from "./pause.js";
import type { ReadingView, Request } from "./protocol.js";
import { isTextarea, Reader, type Flat } from "./read.js";
import { Shell } from "./shell.js";
import { Verbs, type Note } from "./verbs.js";

/** The session of one composer. */
export class Session {
  #welcome: Welcome;
  readonly #shell: Shell;
  readonly #lamp: Lamp;
  readonly #card: Card;
  readonly #marks: Marks;
  readonly #pause: Pause;
  readonly #reader: Reader;
  readonly #hover: Hover;
  readonly #follow: Follow;
  readonly #listening = new AbortController();
  readonly #verbs: Verbs;
  flat: Flat = { text: "", pieces: [] };
  /** The text that the reading is of. */
  #heard: string | undefined;
  /** Words are being put in: what is in between is nobody's draft. */
  #isHeld = false;
  #revision = 0;
  /** The revision that was last asked about. */
  #asked = 0;
  #timer: number | undefined;
  readonly #looks = new Looks(() => this.changed());
  #giveBack = (): void => this.composer.focus({ preventScroll: true });
  #composing = false;
  #reading: ReadingView | undefined;
  /** A warning of this draft has stood while its writer rested, and nobody has waved it aside. */
  #wasWarned = false;
  /** Which of the marked words the card was opened at by the keyboard. */
  #shown = 0;

  constructor(
    readonly composer: Composer,
    welcome: Welcome,
    readonly ledger: Ledger,
  ) {
    this.#welcome = welcome;
    const around = ancestors(composer);
    this.#shell = new Shell(homeOf(around, outermost().document), welcome.labels.language);
    this.#lamp = new Lamp(this.#shell.root, welcome.labels, (byKeyboard) => (this.#card.isOpen ? this.#card.close() : this.#showCard(byKeyboard)));
    this.#verbs = new Verbs(this, welcome.labels);
    this.#card = new Card(this.#shell.root, welcome.labels, this.#verbs, () =>
      [composer, sendControl(composer, welcome)].flatMap((one) => one ? toOuter(one.getBoundingClientRect(), one) : []));
    this.#marks = new Marks(composer);
    this.#pause = new Pause(this.#shell, composer, welcome, {
      broadcast: () => this.#broadcast(),
      hush: () => this.#card.close(),
      giveBack: () => this.#giveBack(),
      explain: () => this.#showCard(false),
      tried: () => this.#tried(),
      sent: () => {
        this.ledger.sent();
        this.#forget();
      },
    });
    this.#reader = new Reader(composer, welcome.composer.placeholders, () => this.changed());
    const { signal } = this.#listening;
    this.#follow = new Follow(composer, around, signal, {
      gone: () => this.end(),
      isShown: () => this.#reading !== undefined,
      follow: () => {
        this.#marks.follow();
        this.#lamp.follow(composer);
      },
      elsewhere: () => this.#card.close(),
    });
    if (isTextarea(composer)) overhear(["click", "submit", "keyup"], () => this.#looks.begin(), signal);
    // On the way out, before the page hears of it: some editors drop their selection then.
    const left = (event: Event): void => {
      if (event.composedPath()[0] !== field(composer)) return;
      // Nothing was written: there is nothing to watch until the writer comes back.
      if (this.flat.text.trim() === "") return this.end();
      this.#giveBack = remember(composer);
    };
    overhear(["focusout"], left, signal);
    this.#hover = new Hover(composer, {
      at: (x, y) => this.#marks.at(x, y),
      isOpen: () => this.#card.isOpen,
      show: (hit) => this.#showFinding(hit),
      close: () => this.#card.close(),
      isOn: (event) => event.composedPath()[0] === this.#shell.host,
    }, signal);
    this.changed();
    // The writer may have left again while the background was asked.
    if (this.flat.text.trim() === "" && !isFocused(composer)) this.end();
  }

  /** What was last heard, for the popup. */
  get status(): ReadingView | null {
    return this.#reading ?? null;
  }

  /** An input method composes: nothing is read until it is done. */
  compose(isComposing: boolean): void {
    this.#composing = isComposing;
    clearTimeout(this.#timer);
    // What was to be asked once more at rest is asked after the composition.
    if (isComposing && this.#reading?.held) this.#asked = 0;
    if (isComposing) return;
    this.changed();
    // A composition that came to nothing leaves a text that may still be unheard.
    if (this.#asked !== this.#revision) this.#schedule();
  }

  /** The text may have changed: carries the underlines along and waits for a pause. */
  changed(): void {
    if (this.#composing || this.#isHeld) return;
    if (!this.composer.isConnected) return this.end();
    const before = this.flat;
    this.flat = this.#reader.read();
    if (before.text !== this.flat.text) {
      this.#revision += 1;
      this.#hover.cancel();
      this.#card.close();
      this.#pause.changed(this.flat.text);
      this.#marks.carry(before.text, this.flat.text);
      this.#schedule();
      if (this.flat.text.trim() === "") return this.#forget();
    }
    // What grew, a button that came up, or a page that put the composer elsewhere: the lamp looks for its place.
    this.#follow.moved();
    this.#marks.repaint(this.flat);
  }

  /** The person chose otherwise: what is asked from now on, and what is said of what stands there. */
  renew(welcome: Welcome): void {
    this.#welcome = welcome;
    this.#pause.renew(welcome);
    if (this.flat.text.trim() !== "" && !this.#composing) void this.again();
  }

  get placeholders(): string {
    return this.#welcome.composer.placeholders;
  }

  /** Whether the text stands as it was heard, and nothing is being composed. */
  get isHeard(): boolean {
    return !this.ended && !this.#composing && this.#reading !== undefined && this.#heard === this.flat.text;
  }

  /** Held, it reads nothing; let go, it looks at what came of it. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (isHeld) this.#card.close();
    else this.changed();
  }

  /** Asks once more, as of a draft at rest: what is muted may be another now. */
  again(): Promise<void> {
    clearTimeout(this.#timer);
    this.#wasWarned = false;
    return this.#inspect(true);
  }

  /** Shows the card anew, with a note. */
  reopen(note: Note): void {
    if (this.isHeard && this.#reading) this.#card.reopen(this.#reading, note);
  }

  say(words: string): void {
    if (!this.ended) this.#shell.say(words);
  }

  /** Opens the card by the keyboard. */
  openCard(): void {
    if (this.#reading && this.#reading.verdict !== "unclear") this.#showCard(true);
  }

  /** Opens the card by the keyboard at the next marked words: behind the caret, then behind those that it shows. */
  nextFinding(): void {
    this.#shown = this.#card.isOpen ? this.#shown + 1 : this.#marks.behindCaret(this.flat);
    if (!this.#marks.get(this.#shown)) this.#shown = 0;
    if (this.#marks.get(0)) this.#showFinding(this.#shown, true);
    else this.openCard();
  }

  /** Whether it is over: its composer went, or another came. */
  get ended(): boolean {
    return this.#listening.signal.aborted;
  }

  /** Ends, and says so to a screen reader. */
  quiet(): void {
    this.end();
    this.#shell.leave(this.#welcome.labels.quiet);
  }

  /** Leaves nothing behind. */
  end(): void {
    clearTimeout(this.#timer);
    this.#looks.stop();
    this.#follow.stop();
    this.#listening.abort();
    this.#hover.cancel();
    this.#reader.stop();
    this.#card.close();
    this.#pause.end();
    this.#marks.clear();
    this.#shell.close();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.flat.text.trim() !== "") this.#timer = window.setTimeout(() => void this.#inspect(), this.#welcome.pause);
  }

  /** Asks how the draft sounds: first as one being typed, and, where that holds something back, as one at rest. */
  async #inspect(resting = false): Promise<void> {
    const [revision, flat] = [this.#revision, this.flat];
    this.#asked = revision;
    const { post, parent } = context(this.composer, this.#welcome);
    const caret = !resting && isAtEnd(this.composer, flat) ? flat.text.length : null;
    const standing = resting ? null : (this.#reading?.verdict ?? null);
    const question = { kind: "inspect", revision, page: this.ledger.page, text: flat.text, post, parent, caret, standing, ignored: this.#verbs.ignored } satisfies Request;
    const answer = await ask(question, this.ledger.gone);
    // The writer has gone on: what was heard is no longer what stands there.
    if (answer?.kind !== "read" || answer.revision !== this.#revision || this.ended) return;
    // Nothing is painted while an input method composes; it is asked again afterwards.
    if (this.#composing) return void (this.#asked = 0);
    this.#show(answer.reading);
    if (answer.reading.held && !resting) this.#timer = window.setTimeout(() => void this.#inspect(true), this.#welcome.rest);
  }

  #show(reading: ReadingView): void {
    // Heard otherwise, the same text: what the open card says is over.
    if (this.#card.isOpen && JSON.stringify(reading) !== JSON.stringify(this.#reading)) this.#card.close();
    const before = this.#reading?.verdict;
    this.#reading = reading;
    this.#heard = this.flat.text;
    const warns = isWarning(reading);
    this.#wasWarned ||= warns && !reading.held;
    if (reading.verdict !== "unclear") this.#shell.open();
    this.#marks.show(this.flat, warns ? reading.findings : []);
    this.#lamp.show(reading, this.composer);
    if (warns && reading.verdict !== before) this.#shell.say(this.#welcome.labels.lamp.replace("{verdict}", reading.word));
  }

  /** A press that sends, of whatever stands there. */
  #tried(): void {
    const { text } = this.#reader.read();
    const isHeard = text === this.#heard;
    const warns = isWarning(this.#reading);
    this.ledger.tried(this.composer, this.#welcome, text, isHeard && warns, isHeard && !warns && this.#wasWarned);
  }

  /** What stands there now, if the reading is of just that, and of nothing held back. */
  #broadcast(): string | undefined {
    const { text } = this.#reader.read();
    const isSure = this.#reading?.verdict === "broadcast" && !this.#reading.held && !this.#composing;
    return isSure && text === this.#heard ? text : undefined;
  }

  /** The composer is empty again: as if nothing had been written. */
  #forget(): void {
    this.#reading = undefined;
    this.#wasWarned = false;
    this.#marks.clear();
    this.#lamp.hide();
    this.#shell.say("");
  }

  #showCard(byKeyboard: boolean, focused?: number, mark?: number): void {
    if (!this.#reading) return;
    const near = (mark === undefined ? undefined : this.#marks.place(mark)) ?? this.#lamp.element.getBoundingClientRect();
    this.#follow.look();
    this.#card.open(this.#reading, near, focused, byKeyboard ? () => this.#giveBack() : undefined);
  }

  /** Opens the card with a finding first. Findings may have been carried over an edit: the card's list is the reading's. */
  #showFinding(index: number, byKeyboard = false): boolean {
    const cue = this.#marks.get(index);
    this.#showCard(byKeyboard, this.#reading?.findings.findIndex((finding) => finding.cue === cue?.cue && finding.quote === cue.quote), index);
    return this.#card.isOpen;
  }
}
