// The card: a way to begin, what sounds so, why, by whose word, the sentence as it could read and
// what to do about it, and one thing that is good. Opens when asked, takes the focus only when it
// was opened by the keyboard, and closes with Escape.

import { report } from "./ask.js";
import type { CardLabels, FindingView, OpeningView, ReadingView, RewriteView } from "./protocol.js";
import { placeCard } from "./place.js";
import { shape } from "./shape.js";
import { element } from "./shell.js";
import { siteLines } from "./site-lines.js";
import type { Note, Verbs } from "./verbs.js";

/** The card of one page. */
export class Card {
  readonly #labels: CardLabels;
  readonly #verbs: Verbs;
  readonly #box = element("div", "card");
  /** Gives the focus back where it came from, when the card was opened by the keyboard. */
  #giveBack: (() => void) | undefined;
  #near = new DOMRect();
  #lastGiveBack: (() => void) | undefined;

  constructor(root: ShadowRoot, labels: CardLabels, verbs: Verbs) {
    this.#labels = labels;
    this.#verbs = verbs;
    this.#box.hidden = true;
    this.#box.role = "dialog";
    this.#box.ariaLabel = labels.card;
    this.#box.tabIndex = -1;
    // A press on the card leaves the focus, and the caret, in the composer.
    this.#box.addEventListener("mousedown", (event) => event.preventDefault());
    root.append(this.#box);
  }

  get isOpen(): boolean {
    return !this.#box.hidden;
  }

  /**
   * Opens beside `near`, the finding `focused` first. With `giveBack` the card takes the focus,
   * and calls it when it closes. `note` says what came of the last press.
   */
  open(reading: ReadingView, near: DOMRect, focused?: number, giveBack?: () => void, note?: Note): void {
    this.#near = near;
    this.#box.dataset["verdict"] = reading.verdict;
    this.#box.replaceChildren(...this.#content(reading, focused, note));
    this.#box.hidden = false;
    const { width, height } = this.#box.getBoundingClientRect();
    const { left, top } = placeCard(near, width, height);
    Object.assign(this.#box.style, { left: `${left}px`, top: `${top}px` });
    this.#box.scrollTop = 0;
    this.#giveBack = this.#lastGiveBack = giveBack;
    if (giveBack) this.#box.focus({ preventScroll: true });
    for (const view of this.#views()) view.addEventListener("keydown", this.#onKey, true);
  }

  /** Opens where it last was, and takes the focus if it did so then. */
  reopen(reading: ReadingView, note: Note): void {
    this.open(reading, this.#near, undefined, this.#lastGiveBack, note);
  }

  /** Closes; the focus goes back where it came from, if the card had it. */
  close(): void {
    if (!this.isOpen) return;
    for (const view of this.#views()) view.removeEventListener("keydown", this.#onKey, true);
    this.#box.hidden = true;
    this.#giveBack?.();
    this.#giveBack = undefined;
  }

  /** Keys are pressed in the composer's window or, where the card has the focus, in the card's. */
  #views(): Set<Window> {
    return new Set([window, this.#box.ownerDocument.defaultView ?? window]);
  }

  /** While the card is open Escape is meant for it, not for the dialog behind it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    swallow(event);
    // The same key is let go next: that is not for the page, either.
    const views = this.#views();
    const letGo = (released: KeyboardEvent): void => {
      for (const view of views) view.removeEventListener("keyup", letGo, true);
      if (released.key === "Escape") swallow(released);
    };
    for (const view of views) view.addEventListener("keyup", letGo, true);
    this.close();
  };

  #content(reading: ReadingView, focused: number | undefined, note: Note | undefined): Node[] {
    const head = element("div", "head");
    head.append(shape(reading.verdict), element("strong", "", reading.word), button(this.#labels.close, "", () => this.close()));
    const parts: Node[] = [head];
    if (note) parts.push(this.#note(note));
    parts.push(element("p", "summary", reading.summary));
    if (reading.opening) parts.push(this.#opening(reading.opening));
    if (reading.findings.length > 0) {
      const near = focused === undefined ? undefined : reading.findings[focused]?.cue;
      const groups = [...Map.groupBy(reading.findings, (finding) => finding.cue).values()];
      groups.sort((a, b) => Number(b[0]?.cue === near) - Number(a[0]?.cue === near));
      const list = element("ul");
      list.append(...groups.map((group) => this.#finding(group, group[0]?.cue === near)));
      parts.push(list);
    }
    parts.push(...siteLines(reading, this.#labels));
    // Under a warning one thing is praised; talk is praised for all that is good about it.
    const good = reading.opening ? [reading.praise ?? []].flat() : reading.strengths;
    if (good.length > 0) {
      const list = element("ul", "strengths");
      list.append(...good.map((strength) => element("li", "", strength)));
      parts.push(element("p", "heading", this.#labels.strengths), list);
    }
    return parts;
  }

  /** What came of the last press, until the card closes. */
  #note({ say, undo }: Note): HTMLParagraphElement {
    const line = element("p", "note", say);
    if (undo) line.append(" ", button(this.#labels.undo, "undo", undo));
    return line;
  }

  /** What the whole post could begin with. */
  #opening(opening: OpeningView): HTMLDivElement {
    const box = element("div", "opening");
    const say = element("p");
    say.append(element("span", "label", this.#labels.opening), ` ${opening.say}`);
    const example = element("p", "example");
    example.append(element("span", "label", this.#labels.example), " ", element("span", "", opening.example));
    box.append(say, example, this.#source(opening.source));
    return box;
  }

  /** One cue, however many places it was found at. */
  #finding(group: FindingView[], isNear: boolean): HTMLLIElement {
    const item = element("li");
    const finding = group[0];
    if (!finding) return item;
    if (isNear) item.dataset["near"] = "";
    for (const quote of new Set(group.map((one) => one.quote))) item.append(element("q", "", quote), " ");
    const rewrites = group.flatMap((one) => one.rewrite ?? []);
    const ways = rewrites.length > 0 ? rewrites.map((rewrite) => this.#rewritten(rewrite)) : [this.#advice(finding)];
    item.append(element("p", "why", finding.why), ...ways, this.#source(finding.source), this.#quieting(group));
    return item;
  }

  /** Ways to hear no more of it. */
  #quieting(group: FindingView[]): HTMLParagraphElement {
    const line = element("p", "quieting");
    const { ignore, mute, switchOff } = this.#labels;
    line.append(
      button(ignore, "ignore", () => void this.#verbs.ignore(group).catch(report)),
      button(mute, "mute", () => void this.#verbs.mute(group).catch(report)),
      button(switchOff, "switch-off", () => void this.#verbs.switchOff(group).catch(report)),
    );
    return line;
  }

  /** The writer's own sentence as it could read, the new words marked. */
  #rewritten(rewrite: RewriteView): HTMLParagraphElement {
    const { before, words, after } = rewrite;
    const sentence = element("span", "sentence");
    sentence.append(before, ...(words ? [element("ins", "", words)] : []), after);
    const line = this.#instead(sentence, before + words + after);
    if (this.#verbs.canUse(rewrite)) line.append(" ", button(this.#labels.apply, "apply", () => void this.#verbs.use(rewrite).catch(report)));
    return line;
  }

  /** Another way to say it, for any sentence. */
  #advice(finding: FindingView): HTMLParagraphElement {
    return this.#instead(element("span", "", finding.instead), finding.copy ? finding.instead : undefined);
  }

  #instead(shown: HTMLElement, copied: string | undefined): HTMLParagraphElement {
    const line = element("p", "instead");
    line.append(element("span", "label", this.#labels.instead), " ", shown, " ");
    // Pages without a secure connection have no clipboard; the words can be read all the same.
    if (copied !== undefined && navigator.clipboard) line.append(this.#copy(copied));
    return line;
  }

  #source(words: string): HTMLParagraphElement {
    const source = element("p", "source");
    source.append(element("span", "label", this.#labels.source), ` ${words}`);
    return source;
  }

  #copy(words: string): HTMLButtonElement {
    const copy = button(this.#labels.copy, "copy", () => {
      // Refused: the button keeps its name, and nothing is touched.
      navigator.clipboard.writeText(words).then(() => (copy.textContent = this.#labels.copied), report);
    });
    return copy;
  }
}

function button(name: string, kind: string, pressed: () => void): HTMLButtonElement {
  const made = element("button", `plain ${kind}`, name);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
