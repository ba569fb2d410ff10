// The question beside the site's own button: this reads as an advertisement; post it anyway, or
// edit it? Takes the focus only from a keyboard, keeps no letter that is meant for the draft.

import { button, dialog, element } from "./element.js";
import { intercept, overhear } from "./hear.js";
import { windows } from "./outer.js";
import { putBeside } from "./place.js";
import type { CardLabels } from "./protocol.js";
import { swallow, swallowRest } from "./send.js";

/** What was answered; `leave` where the person simply goes on. */
export type Reply = "post" | "edit" | "leave";

/** The question of one page. */
export class Question {
  readonly #root: ShadowRoot;
  readonly #replied: (reply: Reply, hadFocus: boolean) => void;
  readonly #box: HTMLElement;
  readonly #buttons: HTMLButtonElement[];
  /** Runs while the question is open. */
  #listening: AbortController | undefined;

  constructor(root: ShadowRoot, labels: CardLabels, replied: (reply: Reply, hadFocus: boolean) => void) {
    this.#root = root;
    this.#replied = replied;
    this.#box = dialog(root, "question", "alertdialog", labels.question, labels.language);
    this.#buttons = [this.#button("post", labels.postAnyway), this.#button("edit", labels.edit)];
    this.#box.append(element("p", "heading", labels.question), element("p", "answers", ...this.#buttons));
  }

  get isOpen(): boolean {
    return this.#listening !== undefined;
  }

  /** Asks beside what `near` gives, and stays there. */
  open(near: () => DOMRect, takesFocus: boolean): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const views = windows();
    const place = (): void => putBeside(this.#box, near());
    this.#box.hidden = false;
    place();
    overhear(["scroll", "resize"], place, signal, views);
    intercept(["keydown"], (event) => this.#pressed(event), signal, views);
    intercept(["keyup"], (event) => this.#hasFocus && event.stopImmediatePropagation(), signal, views);
    // Whoever presses elsewhere, the site's button included, has gone on.
    overhear(["pointerdown"], (event) => event.target !== this.#root.host && this.#reply("leave"), signal, views);
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
      swallowRest(key, windows());
      return this.#reply("edit");
    }
    if (!this.#hasFocus) return;
    // A key that is still held down answers nothing, nor do the keys that send.
    if (event.repeat || (key === "Enter" && (event.ctrlKey || event.metaKey))) return swallow(event);
    if (key === "Tab") {
      swallow(event);
      return this.#buttons.find((one) => one !== this.#root.activeElement)?.focus();
    }
    const isLetter = [...key].length === 1 && key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    // The focus goes back first, so the letter lands in the draft.
    if (isLetter) return this.#reply("leave");
    event.stopImmediatePropagation();
  }

  #button(reply: Reply, label: string): HTMLButtonElement {
    return button(`plain ${reply}`, label, (event) => {
      // The press goes on where the focus goes to: its rest is not for the site's button.
      if (event.detail === 0) swallowRest("Enter", windows());
      this.#reply(reply);
    });
  }
}
