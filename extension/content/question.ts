// The question beside the site's own button: this reads as an advertisement; post it anyway, or
// edit it? Takes the focus only from a keyboard, keeps no letter that is meant for the draft.

import { placeCard } from "./place.js";
import type { CardLabels } from "./protocol.js";
import { swallow, swallowRest } from "./send.js";
import { element } from "./shell.js";

/** What was answered; `leave` where the person simply goes on. */
export type Reply = "post" | "edit" | "leave";

const OUTSIDE = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "click", "focusin", "focusout"];

/** The question of one page. */
export class Question {
  readonly #root: ShadowRoot;
  readonly #replied: (reply: Reply, hadFocus: boolean) => void;
  readonly #box = element("div", "question");
  readonly #buttons: HTMLButtonElement[];
  /** Runs while the question is open. */
  #listening: AbortController | undefined;

  constructor(root: ShadowRoot, labels: CardLabels, replied: (reply: Reply, hadFocus: boolean) => void) {
    this.#root = root;
    this.#replied = replied;
    this.#box.hidden = true;
    this.#box.role = "alertdialog";
    this.#box.ariaLabel = labels.question;
    this.#box.addEventListener("mousedown", (event) => event.preventDefault());
    // Pages that close a dialog at a press or a focus outside it would take this for one.
    for (const type of OUTSIDE) this.#box.addEventListener(type, (event) => event.stopPropagation());
    this.#buttons = [this.#button("post", labels.postAnyway), this.#button("edit", labels.edit)];
    const answers = element("p", "answers");
    answers.append(...this.#buttons);
    this.#box.append(element("p", "heading", labels.question), answers);
    root.append(this.#box);
  }

  get isOpen(): boolean {
    return this.#listening !== undefined;
  }

  /** Asks beside what `near` gives, and stays there. */
  open(near: () => DOMRect, takesFocus: boolean): void {
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    const place = (): void => {
      const { width, height } = this.#box.getBoundingClientRect();
      const { left, top } = placeCard(near(), width, height);
      Object.assign(this.#box.style, { left: `${left}px`, top: `${top}px` });
    };
    this.#box.hidden = false;
    place();
    for (const type of ["scroll", "resize"]) window.addEventListener(type, place, { ...options, passive: true });
    window.addEventListener("keydown", (event) => this.#pressed(event), options);
    window.addEventListener("keyup", (event) => this.#hasFocus && event.stopImmediatePropagation(), options);
    // Whoever presses elsewhere, the site's button included, has gone on.
    window.addEventListener("pointerdown", (event) => event.target !== this.#root.host && this.#reply("leave"), { ...options, passive: true });
    if (takesFocus) this.#buttons[1]?.focus({ preventScroll: true });
  }

  /** Takes the question back; tells whether it had the focus. */
  close(): boolean {
    const hasFocus = this.#hasFocus;
    this.#listening?.abort();
    this.#listening = undefined;
    this.#box.hidden = true;
    return hasFocus;
  }

  get #hasFocus(): boolean {
    return this.#box.contains(this.#root.activeElement);
  }

  #reply(reply: Reply): void {
    if (this.isOpen) this.#replied(reply, this.close());
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    if (key === "Escape") {
      swallow(event);
      swallowRest(key);
      return this.#reply("edit");
    }
    if (!this.#hasFocus) return;
    // A key that is still held down answers nothing, nor do the keys that send.
    if (event.repeat || (key === "Enter" && (event.ctrlKey || event.metaKey))) return swallow(event);
    if (key === "Tab") {
      swallow(event);
      return this.#buttons.find((button) => button !== this.#root.activeElement)?.focus();
    }
    const isLetter = [...key].length === 1 && key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    // The focus goes back first, so the letter lands in the draft.
    if (isLetter) return this.#reply("leave");
    event.stopImmediatePropagation();
  }

  #button(reply: Reply, label: string): HTMLButtonElement {
    const button = element("button", `plain ${reply}`, label);
    button.type = "button";
    button.addEventListener("click", (event) => {
      // The press goes on where the focus goes to: its rest is not for the site's button.
      if (event.detail === 0) swallowRest("Enter");
      this.#reply(reply);
    });
    return button;
  }
}
