// The lamp: a small sign on the composer's edge that tells the verdict by shape, word and
// colour. Absent until there is something to tell.

import type { Composer } from "./find.js";
import { placeLamp } from "./place.js";
import type { CardLabels, ReadingView, Verdict } from "./protocol.js";
import { shape } from "./shape.js";
import { element } from "./shell.js";

const SIZE = 26;

/** The lamp of one page. */
export class Lamp {
  readonly #labels: CardLabels;
  readonly #button = element("button", "lamp");
  #verdict: Verdict = "unclear";

  /** `pressed` is called with whether the keyboard pressed it. */
  constructor(root: ShadowRoot, labels: CardLabels, pressed: (byKeyboard: boolean) => void) {
    this.#labels = labels;
    this.#button.hidden = true;
    this.#button.type = "button";
    this.#button.ariaHasPopup = "dialog";
    // A press leaves the focus, and the caret, in the composer.
    this.#button.addEventListener("mousedown", (event) => event.preventDefault());
    this.#button.addEventListener("click", (event) => pressed(event.detail === 0));
    root.append(this.#button);
  }

  get element(): HTMLElement {
    return this.#button;
  }

  /** Shows the verdict beside the composer; nothing to judge is nothing to show. */
  show(reading: ReadingView, composer: Composer): void {
    this.#verdict = reading.verdict;
    if (reading.verdict === "unclear") return this.hide();
    this.#button.dataset["verdict"] = reading.verdict;
    const name = this.#labels.lamp.replace("{verdict}", reading.word);
    this.#button.ariaLabel = name;
    this.#button.title = name;
    this.#button.replaceChildren(shape(reading.verdict));
    this.follow(composer);
  }

  /** Stands on the composer's edge again, or hides while that is out of sight. */
  follow(composer: Composer): void {
    const spot = this.#verdict === "unclear" ? undefined : placeLamp(composer, SIZE);
    this.#button.hidden = spot === undefined;
    if (spot) Object.assign(this.#button.style, { left: `${spot.left}px`, top: `${spot.top}px` });
  }

  hide(): void {
    this.#verdict = "unclear";
    this.#button.hidden = true;
  }
}
