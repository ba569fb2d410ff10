// The card: a way to begin, what sounds so, why, by whose word, the sentence as it could read and
// what to do about it, and one thing that is good. Opens when asked, takes the focus only when it
// was opened by the keyboard, and closes with Escape.

import { report } from "./ask.js";
import { button, dialog, element, labelled } from "./element.js";
import { intercept } from "./hear.js";
import { windows } from "./outer.js";
import { putBeside } from "./place.js";
import type { CardLabels, FindingView, OpeningView, ReadingView, RewriteView } from "./protocol.js";
import { swallow, swallowRest } from "./send.js";
import { shape } from "./shape.js";
import { siteLines } from "./site-lines.js";
import { quotes, type Note, type Verbs } from "./verbs.js";

/** The card of one page. */
export class Card {
  readonly #labels: CardLabels;
  readonly #verbs: Verbs;
  readonly #box: HTMLElement;
  /** Runs while the card is open. */
  #listening: AbortController | undefined;
  /** Gives the focus back where it came from, when the card was opened by the keyboard. */
  #giveBack: (() => void) | undefined;
  #near = new DOMRect();
  #lastGiveBack: (() => void) | undefined;

  readonly #spared: () => DOMRect[];

  /** `spared` gives what the card does not stand on where there is other room. */
  constructor(root: ShadowRoot, labels: CardLabels, verbs: Verbs, spared: () => DOMRect[]) {
    this.#spared = spared;
    this.#labels = labels;
    this.#verbs = verbs;
    this.#box = dialog(root, "card", "dialog", labels.card, labels.language);
    this.#box.tabIndex = -1;
  }

  get isOpen(): boolean {
    return this.#listening !== undefined;
  }

  /**
   * Opens beside `near`, the finding `focused` first. With `giveBack` the card takes the focus,
   * and calls it when it closes. `note` says what came of the last press.
   */
  open(reading: ReadingView, near: DOMRect, focused?: number, giveBack?: () => void, note?: Note): void {
    this.#near = near;
    this.#box.dataset["verdict"] = reading.verdict;
    this.#box.replaceChildren(...this.#content(reading, focused, note));
    // The writer's words, and those offered for them, are in the draft's language.
    for (const words of this.#box.querySelectorAll<HTMLElement>("q,.label+span")) words.lang = reading.lang;
    this.#box.hidden = false;
    putBeside(this.#box, near, this.#spared());
    this.#box.scrollTop = 0;
    this.#giveBack = this.#lastGiveBack = giveBack;
    if (giveBack) this.#box.focus({ preventScroll: true });
    this.#listening?.abort();
    this.#listening = new AbortController();
    // Keys are pressed in the composer's window or, where the card has the focus, in the card's.
    const views = windows();
    intercept(["keydown"], (event) => this.#pressed(event, views), this.#listening.signal, views);
  }

  /** Opens where it last was, and takes the focus if it did so then. */
  reopen(reading: ReadingView, note: Note): void {
    this.open(reading, this.#near, undefined, this.#lastGiveBack, note);
  }

  /** Closes; the focus goes back where it came from, if the card had it. */
  close(): void {
    if (!this.isOpen) return;
    this.#listening?.abort();
    this.#listening = undefined;
    this.#box.hidden = true;
    this.#giveBack?.();
    this.#giveBack = undefined;
  }

  /** While the card is open Escape is meant for it, not for the dialog behind it. */
  #pressed(event: KeyboardEvent, views: Iterable<Window>): void {
    if (event.key !== "Escape" || event.isComposing) return;
    swallow(event);
    swallowRest(event.key, views);
    this.close();
  }

  #content(reading: ReadingView, focused: number | undefined, note: Note | undefined): Node[] {
    const labels = this.#labels;
    const close = button("plain", labels.close, () => this.close());
    const parts: Node[] = [element("div", "head", shape(reading.verdict), element("strong", "", reading.word), close)];
    // What came of the last press stands there until the card closes.
    if (note) parts.push(element("p", "note", note.say, ...(note.undo ? [" ", button("plain undo", labels.undo, note.undo)] : [])));
    parts.push(element("p", "summary", reading.summary));
    if (reading.opening) parts.push(this.#opening(reading.opening));
    if (reading.findings.length > 0) {
      const near = focused === undefined ? undefined : reading.findings[focused]?.cue;
      const groups = [...Map.groupBy(reading.findings, (finding) => finding.cue)];
      groups.sort(([one], [other]) => Number(other === near) - Number(one === near));
      parts.push(element("ul", "", ...groups.map(([cue, group]) => this.#finding(group, cue === near))));
    }
    parts.push(...siteLines(reading, labels));
    // Under a warning one thing is praised; talk is praised for all that is good about it.
    const good = reading.opening ? [reading.praise ?? []].flat() : reading.strengths;
    if (good.length > 0) {
      const list = element("ul", "strengths", ...good.map((strength) => element("li", "", strength)));
      parts.push(element("p", "heading", labels.strengths), list);
    }
    return parts;
  }

  /** What the whole post could begin with. */
  #opening({ say, example, source }: OpeningView): HTMLElement {
    const labels = this.#labels;
    const sentence = element("span", "", example);
    return element("div", "opening", labelled("", labels.opening, say), labelled("example", labels.example, sentence), labelled("source", labels.source, source));
  }

  /** One cue, however many places it was found at. */
  #finding(group: FindingView[], isNear: boolean): HTMLElement {
    const item = element("li");
    const finding = group[0];
    if (!finding) return item;
    if (isNear) item.dataset["near"] = "";
    const rewrites = group.flatMap((one) => one.rewrite ?? []);
    const ways = rewrites.length > 0 ? rewrites.map((rewrite) => this.#rewritten(rewrite)) : [this.#advice(finding)];
    item.append(
      ...quotes(group).flatMap((quote) => [element("q", "", quote), " "]),
      element("p", "why", finding.why),
      ...ways,
      labelled("source", this.#labels.source, finding.source),
      this.#quieting(group),
      ...this.#wrong(finding),
    );
    return item;
  }

  /** Ways to hear no more of it. */
  #quieting(group: FindingView[]): HTMLElement {
    const { ignore, mute, switchOff } = this.#labels;
    return element(
      "p",
      "quieting",
      verb("ignore", ignore, () => this.#verbs.ignore(group)),
      verb("mute", mute, () => this.#verbs.mute(group)),
      verb("switch-off", switchOff, () => this.#verbs.switchOff(group)),
    );
  }

  /** A report on a hint that is wrong: shown, and copied on a press; the words around only where the person ticks them. */
  #wrong({ report: bare, around }: FindingView): HTMLElement[] {
    const { wrong, withWords } = this.#labels;
    const shown = element("p", "sentence", bare);
    const tick = button("plain tick", withWords, () => {
      const isTicked = tick.ariaChecked === "false";
      tick.ariaChecked = String(isTicked);
      shown.textContent = isTicked ? bare + around : bare;
    });
    tick.role = "checkbox";
    tick.ariaChecked = "false";
    const box = element("div", "report", shown, tick, " ", ...this.#copy(() => shown.textContent));
    box.hidden = true;
    const open = button("plain wrong", wrong, () => {
      box.hidden = !box.hidden;
      open.ariaExpanded = String(!box.hidden);
    });
    open.ariaExpanded = "false";
    return [open, box];
  }

  /** The writer's own sentence as it could read, the new words marked. */
  #rewritten(rewrite: RewriteView): HTMLElement {
    const { before, words, after } = rewrite;
    const sentence = element("span", "sentence", before, ...(words ? [element("ins", "", words)] : []), after);
    const line = this.#instead(sentence, before + words + after);
    if (this.#verbs.canUse(rewrite)) line.append(" ", verb("apply", this.#labels.apply, () => this.#verbs.use(rewrite)));
    return line;
  }

  /** Another way to say it, for any sentence. */
  #advice(finding: FindingView): HTMLElement {
    return this.#instead(element("span", "", finding.instead), finding.copy ? finding.instead : undefined);
  }

  #instead(shown: HTMLElement, copied: string | undefined): HTMLElement {
    return labelled("instead", this.#labels.instead, shown, " ", ...(copied === undefined ? [] : this.#copy(() => copied)));
  }

  #copy(words: () => string): HTMLElement[] {
    const copy = button("plain copy", this.#labels.copy, () => {
      // Refused: the button keeps its name, and nothing is touched.
      navigator.clipboard.writeText(words()).then(() => (copy.textContent = this.#labels.copied), report);
    });
    // Pages without a secure connection have no clipboard; the words can be read all the same.
    return navigator.clipboard ? [copy] : [];
  }
}

function verb(kind: string, name: string, act: () => Promise<void>): HTMLButtonElement {
  return button(`plain ${kind}`, name, () => void act().catch(report));
}
