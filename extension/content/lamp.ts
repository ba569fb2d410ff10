// The lamp: a small sign on the composer's edge that tells the verdict by shape, word and
// colour. Absent until there is something to tell.

import { button } from "./element.js";
import type { Composer } from "./find.js";
import { placeLamp, put } from "./place.js";
import type { CardLabels, ReadingView, Verdict } from "./protocol.js";
import { shape } from "./shape.js";

const SIZE = 26;

/** The lamp of one page. */
export class Lamp {
  readonly #labels: CardLabels;
  readonly #button: HTMLButtonElement;
  #verdict: Verdict = "unclear";

  /** `pressed` is called with whether the keyboard pressed it. */
  constructor(root: ShadowRoot, labels: CardLabels, pressed: (byKeyboard: boolean) => void) {
    this.#labels = labels;
    this.#button = button("lamp", "", (event) => pressed(event.detail === 0));
    this.#button.hidden = true;
    this.#button.ariaHasPopup = "dialog";
    this.#button.lang = labels.language;
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
    this.#button.ariaLabel = this.#button.title = this.#labels.lamp.replace("{verdict}", reading.word);
    this.#button.replaceChildren(shape(reading.verdict));
    this.follow(composer);
  }

  /** Stands on the composer's edge again, or hides while that is out of sight. */
  follow(composer: Composer): void {
    const spot = this.#verdict === "unclear" ? undefined : placeLamp(composer, SIZE);
    this.#button.hidden = spot === undefined;
    if (spot) put(this.#button, spot);
  }

  hide(): void {
    this.#verdict = "unclear";
    this.#button.hidden = true;
  }
}
