// Puts other words in the place of a stretch of the draft, on a person's press and not otherwise,
// so that the editor's model, its undo and the caret stay right. Looks twice whether it came out as
// meant; what did not is taken back, and that composer is left alone from then on.

import { filled, isEditable, isPlain, type Change } from "./apply/plain.js";
import { keep, select, selected } from "./apply/selected.js";
import { undo, ways, type Way } from "./apply/ways.js";
import { isFocused } from "./caret.js";
import { ancestors, type Composer } from "./find.js";
import { overhear } from "./hear.js";
import { read, type Flat } from "./read.js";

/** Composers in which a replacement went wrong once. */
const refusing = new WeakSet<Composer>();

/** How long an editor may take to see a selection, or to finish what it took on, in milliseconds. */
const SEEN = 50;
const LATE = 300;

/** Whether the change could be made now: the words are plain, the composer takes them. */
export function canApply(composer: Composer, flat: Flat, change: Change): boolean {
  const whole = filled(flat, change);
  return whole !== undefined && !refusing.has(composer) && ways(composer).length > 0 && isEditable(composer) && isPlain(composer, flat, whole);
}

/**
 * Makes the change in the composer, which holds `text` and has the focus; whether it is made.
 * Otherwise the text is as it was, or as the person's own keys have made it meanwhile.
 */
export async function apply(composer: Composer, text: string, change: Change, placeholders: string): Promise<boolean> {
  const now = (): Flat => read(composer, placeholders);
  const flat = now();
  const whole = filled(flat, change);
  if (flat.text !== text || !whole || !canApply(composer, flat, change) || !document.hasFocus() || !isFocused(composer)) return false;
  const wanted = text.slice(0, change.start) + change.words + text.slice(change.end);
  const caret = change.start + change.words.length;
  const putBack = keep(composer);
  const unscroll = scrolls(composer);
  const person = new Person(putBack);
  try {
    const seen = once("selectionchange", SEEN);
    if (!select(composer, flat, whole)) return false;
    await seen;
    await frames(2);
    if (person.came) return false;
    const place = selected(composer, now());
    if (now().text !== text || place?.start !== whole.start || place.end !== whole.end) {
      putBack();
      return false;
    }
    person.goOn();
    const used = await tryWays(composer, whole.words, () => now().text !== text);
    await until(() => now().text === wanted, LATE / 2);
    await frames(2);
    if (now().text === wanted) {
      const at = selected(composer, now());
      if (!person.came && (at?.start !== caret || at.end !== caret)) select(composer, now(), { start: caret, end: caret });
      return true;
    }
    // What stands there now may be the person's own: that is not to be taken back.
    if (person.came) return false;
    refusing.add(composer);
    if (used && now().text !== text) {
      undo(composer, used);
      await until(() => now().text === text, LATE);
    }
    putBack();
    return false;
  } finally {
    person.leave();
    unscroll();
  }
}

/** Tries one way after the other until the text changes; one that was taken without effect is the last. */
async function tryWays(composer: Composer, words: string, changed: () => boolean): Promise<Way | undefined> {
  for (const way of ways(composer)) {
    const taken = way(composer, words);
    if (changed()) return way;
    // Taken by nobody, it has no effect later, either.
    if (!taken) continue;
    await until(changed, LATE);
    return way;
  }
  return undefined;
}

/** Notices the person's own keys and presses while words are put in; these come first. */
class Person {
  #yielding: (() => void) | undefined;
  came = false;
  readonly #listening = new AbortController();

  /** `yielding` runs before the page hears of the key, as long as nothing was put in. */
  constructor(yielding: (() => void) | undefined) {
    this.#yielding = yielding;
    const { signal } = this.#listening;
    overhear(["keydown", "pointerdown", "compositionstart", "paste", "drop"], (event) => event.isTrusted && this.#come(), signal);
  }

  #come(): void {
    this.came = true;
    this.#yielding?.();
    this.goOn();
  }

  goOn(): void {
    this.#yielding = undefined;
  }

  leave(): void {
    this.#listening.abort();
  }
}

/** Remembers how far everything around is scrolled; the answer puts that back. */
function scrolls(composer: Composer): () => void {
  const places = ancestors(composer).map((element) => [element, element.scrollLeft, element.scrollTop] as const);
  return () => {
    for (const [element, left, top] of places) {
      if (element.scrollLeft !== left || element.scrollTop !== top) element.scrollTo({ left, top, behavior: "instant" });
    }
  };
}

/** An event of the document, or the end of its time. */
function once(type: string, most: number): Promise<unknown> {
  return new Promise((go) => {
    document.addEventListener(type, go, { capture: true, once: true });
    setTimeout(go, most);
  });
}

async function until(holds: () => boolean, most: number): Promise<void> {
  const end = performance.now() + most;
  while (!holds() && performance.now() < end) await frames(1);
}

/** Lets the page draw; a page out of sight draws nothing, and is waited for no longer than a blink. */
async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await new Promise((go) => {
      requestAnimationFrame(go);
      setTimeout(go, 100);
    });
  }
}
