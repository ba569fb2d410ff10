// The pause before posting, where the person has asked for it: a draft that surely reads as
// broadcast is held once, a question is put, and the site's own button posts it. Offair never
// posts. Also tells when a draft was sent, where the ledger is kept.

import type { Welcome } from "./ask.js";
import { isFocused, remember } from "./caret.js";
import { ancestors, type Composer } from "./find.js";
import { overhear } from "./hear.js";
import { toOuter } from "./outer.js";
import { Question, type Reply } from "./question.js";
import { hearSending, type Attempt } from "./send.js";
import { Sent } from "./sent.js";
import type { Shell } from "./shell.js";

/** What the pause asks of the composer's session. */
export interface Draft {
  /** The text that stands there now, if it was just so heard as broadcast. */
  readonly broadcast: () => string | undefined;
  /** Closes what is open. */
  readonly hush: () => void;
  /** Gives focus and caret back. */
  readonly giveBack: () => void;
  /** Shows what could be said otherwise. */
  readonly explain: () => void;
  /** It is about to be sent: what stands there now is what counts. */
  readonly tried: () => void;
  /** It was sent. */
  readonly sent: () => void;
}

// Outlive a session: another composer may have been in use between. A draft lasts from empty to
// empty; the text tells a draft that the page has put into a new composer.
const asked = new WeakSet<Composer>();
let askedText: string | undefined;

/** The pause of one composer. */
export class Pause {
  readonly #shell: Shell;
  readonly #composer: Composer;
  readonly #draft: Draft;
  readonly #words: string;
  #listening = new AbortController();
  readonly #question: Question;
  readonly #sent: Sent;
  /** Whether the person wants to be asked. */
  #asks = false;
  #control: HTMLElement | undefined;
  /** Gives back the caret as it was before the last press of the mouse. */
  #back: (() => void) | undefined;

  constructor(shell: Shell, composer: Composer, welcome: Welcome, draft: Draft) {
    this.#shell = shell;
    this.#composer = composer;
    this.#draft = draft;
    this.#words = welcome.labels.question;
    this.#question = new Question(shell.root, welcome.labels, (reply, hadFocus) => this.#replied(reply, hadFocus));
    this.#sent = new Sent(() => {
      this.#begin();
      draft.sent();
    });
    this.renew(welcome);
  }

  /** Listens as the person wants it now; where nobody is asked and no ledger is kept, to nothing. */
  renew(welcome: Welcome): void {
    this.#listening.abort();
    this.#close();
    this.#asks = welcome.askBeforePosting;
    if (!this.#asks && !welcome.record) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const composer = this.#composer;
    // Firefox moves the selection to a control of the page's own making before the composer is left.
    const pressed = (): void => void (this.#back = isFocused(composer) ? remember(composer) : undefined);
    overhear(["pointerdown"], (event) => event.target !== this.#shell.host && pressed(), signal);
    hearSending(composer, welcome, signal, (attempt) => this.#attempted(attempt));
    const deletes = (event: Event): void => {
      const { inputType, key } = event as Partial<InputEvent & KeyboardEvent>;
      if (event.isTrusted && /^(delete|Backspace)/i.test(inputType ?? key ?? "")) this.#sent.drop();
    };
    overhear(["beforeinput", "keydown"], deletes, signal);
    // A form that leads to another page takes its draft along; Chromium delivers no word from a page that goes.
    overhear(["beforeunload", "pagehide"], () => this.#sent.went(), signal);
  }

  /** The text is another now. */
  changed(text: string): void {
    this.#close();
    if (text.trim() !== "") return;
    this.#begin();
    this.#sent.went();
  }

  end(): void {
    this.#close();
    if (!this.#composer.isConnected) this.#sent.went();
    this.#listening.abort();
  }

  /** The next draft is a new one. */
  #begin(): void {
    asked.delete(this.#composer);
    askedText = undefined;
  }

  #attempted(attempt: Attempt): boolean {
    const asks = this.#asks && !attempt.isGuess && !asked.has(this.#composer) && this.#isReachable;
    const text = asks ? this.#draft.broadcast() : undefined;
    if (text === undefined || text === askedText) {
      this.#close();
      this.#draft.tried();
      this.#sent.try();
      return false;
    }
    asked.add(this.#composer);
    askedText = text;
    this.#control = attempt.control;
    if (attempt.byKeyboard) this.#back = undefined;
    const [control, composer] = [this.#control, this.#composer];
    // A composer that has kept the focus under the mouse keeps it.
    const takesFocus = attempt.byKeyboard || !isFocused(composer);
    this.#shell.open();
    this.#draft.hush();
    this.#question.open(() => {
      const beside = control?.isConnected ? control : composer;
      return toOuter(beside.getBoundingClientRect(), beside);
    }, takesFocus);
    if (!takesFocus) this.#shell.say(this.#words);
    return true;
  }

  /** A modal dialog shuts out what stands outside it: nobody could answer a question there. */
  get #isReachable(): boolean {
    return ancestors(this.#composer).every((element) => !element.matches(":modal") || element.contains(this.#shell.host));
  }

  #replied(reply: Reply, hadFocus: boolean): void {
    // The person presses the site's own button: nobody else does.
    if (reply === "post" && this.#control?.isConnected) return this.#control.focus({ preventScroll: true });
    if (reply !== "leave" || hadFocus) (this.#back ?? this.#draft.giveBack)();
    if (reply === "edit") this.#draft.explain();
  }

  #close(): void {
    if (this.#question.isOpen && this.#question.close() && this.#composer.isConnected) this.#draft.giveBack();
  }
}
