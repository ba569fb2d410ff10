// The card: what sounds so, why, by whose word, and another way to say it. Opens when asked,
// takes the focus only when it was opened by the keyboard, and closes with Escape.

import { report } from "./ask.js";
import type { CardLabels, FindingView, ReadingView } from "./protocol.js";
import { placeCard } from "./place.js";
import { shape } from "./shape.js";
import { element } from "./shell.js";

/** The card of one page. */
export class Card {
  private readonly box = element("div", "card");
  /** Gives the focus back where it came from, when the card was opened by the keyboard. */
  private giveBack: (() => void) | undefined;

  constructor(
    root: ShadowRoot,
    private readonly labels: CardLabels,
  ) {
    this.box.hidden = true;
    this.box.role = "dialog";
    this.box.ariaLabel = labels.card;
    this.box.tabIndex = -1;
    // A press on the card leaves the focus, and the caret, in the composer.
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    root.append(this.box);
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /**
   * Opens beside `near`, the finding `focused` first. With `giveBack` the card takes the focus,
   * and calls it when it closes.
   */
  open(reading: ReadingView, near: DOMRect, focused?: number, giveBack?: () => void): void {
    this.box.dataset["verdict"] = reading.verdict;
    this.box.replaceChildren(...this.content(reading, focused));
    this.box.hidden = false;
    const { width, height } = this.box.getBoundingClientRect();
    const { left, top } = placeCard(near, width, height);
    Object.assign(this.box.style, { left: `${left}px`, top: `${top}px` });
    this.box.scrollTop = 0;
    this.giveBack = giveBack;
    if (giveBack) this.box.focus({ preventScroll: true });
    window.addEventListener("keydown", this.onKey, true);
  }

  /** Closes; the focus goes back where it came from, if the card had it. */
  close(): void {
    if (!this.isOpen) return;
    window.removeEventListener("keydown", this.onKey, true);
    this.box.hidden = true;
    this.giveBack?.();
    this.giveBack = undefined;
  }

  /** While the card is open Escape is meant for it, not for the dialog behind it. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    swallow(event);
    // The same key is let go next: that is not for the page, either.
    window.addEventListener("keyup", (released) => released.key === "Escape" && swallow(released), { capture: true, once: true });
    this.close();
  };

  private content(reading: ReadingView, focused: number | undefined): Node[] {
    const head = element("div", "head");
    const close = element("button", "plain", this.labels.close);
    close.type = "button";
    close.addEventListener("click", () => this.close());
    head.append(shape(reading.verdict), element("strong", "", reading.word), close);
    const parts: Node[] = [head, element("p", "summary", reading.summary)];
    if (reading.findings.length > 0) {
      const near = focused === undefined ? undefined : reading.findings[focused]?.cue;
      const groups = [...Map.groupBy(reading.findings, (finding) => finding.cue).values()];
      groups.sort((a, b) => Number(b[0]?.cue === near) - Number(a[0]?.cue === near));
      const list = element("ul");
      list.append(...groups.map((group) => this.finding(group, group[0]?.cue === near)));
      parts.push(list);
    }
    if (reading.strengths.length > 0) {
      const list = element("ul", "strengths");
      list.append(...reading.strengths.map((strength) => element("li", "", strength)));
      parts.push(element("p", "heading", this.labels.strengths), list);
    }
    return parts;
  }

  /** One cue, however many places it was found at. */
  private finding(group: FindingView[], isNear: boolean): HTMLLIElement {
    const item = element("li");
    const finding = group[0];
    if (!finding) return item;
    if (isNear) item.dataset["near"] = "";
    const instead = element("p", "instead");
    instead.append(element("span", "label", this.labels.instead), ` ${finding.instead} `);
    // Pages without a secure connection have no clipboard; the words can be read all the same.
    if (finding.copy && navigator.clipboard) instead.append(this.copy(finding.instead));
    const source = element("p", "source");
    source.append(element("span", "label", this.labels.source), ` ${finding.source}`);
    for (const quote of new Set(group.map((one) => one.quote))) item.append(element("q", "", quote), " ");
    item.append(element("p", "why", finding.why), instead, source);
    return item;
  }

  private copy(words: string): HTMLButtonElement {
    const button = element("button", "plain copy", this.labels.copy);
    button.type = "button";
    button.addEventListener("click", () => {
      // Refused: the button keeps its name, and nothing is touched.
      navigator.clipboard.writeText(words).then(() => (button.textContent = this.labels.copied), report);
    });
    return button;
  }
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
