// Hears a person send what stands in a composer: a press on the control, the form's own
// submission, the keys that send. Each can be held, before the page hears of it; what is not
// surely a sending passes unheard.

import { isDisabled, sendControl, type SendRules } from "./control.js";
import type { Composer } from "./find.js";
import { intercept } from "./hear.js";

/** A person about to send. */
export interface Attempt {
  readonly control: HTMLElement | undefined;
  readonly byKeyboard: boolean;
  /** It sends on many sites; whether on this one only shows afterwards. */
  readonly isGuess?: boolean;
}

/** Calls `attempted` with each attempt until `signal` ends it; `true` holds that one event. */
export function hearSending(composer: Composer, rules: SendRules & { readonly sendKeys: readonly string[] }, signal: AbortSignal, attempted: (attempt: Attempt) => boolean): void {
  const listen = (type: "click" | "submit" | "keydown", attempt: (event: Event) => Attempt | undefined): void => {
    const heard = (event: Event): void => {
      // What the page does by script is not the person's press.
      const found = event.isTrusted ? attempt(event) : undefined;
      if (!found || !attempted(found)) return;
      swallow(event);
      if (event instanceof KeyboardEvent) swallowRest(event.key);
    };
    intercept([type], heard, signal);
  };
  const ready = (): HTMLElement | undefined => {
    const control = sendControl(composer, rules);
    return control && !isDisabled(control) ? control : undefined;
  };

  listen("click", (event) => {
    const control = ready();
    // A press by the keyboard has no clicks to count.
    return control && event.composedPath().includes(control) ? { control, byKeyboard: (event as MouseEvent).detail === 0 } : undefined;
  });
  listen("submit", (event) => {
    const { submitter } = event as SubmitEvent;
    const control = ready();
    const isOwn = (event.target as Element).matches("form") && (event.target as Element).contains(composer);
    return isOwn && control && (submitter === control || submitter === null) ? { control, byKeyboard: true } : undefined;
  });
  listen("keydown", (event) => {
    const isAny = (list: readonly string[]): boolean => list.some((keys) => isPressed(keys, event as KeyboardEvent));
    const at = event.composedPath()[0] as Node;
    const isGuess = !isAny(rules.sendKeys);
    if ((!isGuess || isAny(["Control+Enter"])) && composer.contains(at) && !isChoosing(composer)) {
      const control = sendControl(composer, rules);
      return control && isDisabled(control) ? undefined : { control, byKeyboard: true, isGuess };
    }
    // A control of the page's own making has no click of its own when a key presses it.
    const control = isAny(["Enter", " "]) && !composer.contains(at) ? ready() : undefined;
    return control === at && !control?.matches("button,input") ? { control, byKeyboard: true } : undefined;
  });
}

/** Whether exactly these keys, as in `Control+Enter`, were pressed anew and are no input method's. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const held = keys.split("+");
  const key = held.pop();
  // The table writes Control for what is Command on some keyboards.
  const control = held.includes("Control") === (event.ctrlKey || event.metaKey);
  const others = held.includes("Shift") === event.shiftKey && held.includes("Alt") === event.altKey;
  return event.key === key && control && others && !event.repeat && !event.isComposing && event.keyCode !== 229;
}

/** With a list of suggestions open, Enter takes one. */
function isChoosing(composer: Composer): boolean {
  return composer.ariaExpanded === "true" || composer.hasAttribute("aria-activedescendant");
}

/** Keeps an event from the page. */
export function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps what is left of a pressed key from the page: its repeats and its release. */
export function swallowRest(key: string, views?: Iterable<Window>): void {
  const done = new AbortController();
  const rest = (event: KeyboardEvent): void => {
    if (event.key !== key) return;
    // Pressed anew: the release was never seen.
    if (event.type === "keydown" && !event.repeat) return done.abort();
    swallow(event);
    if (event.type === "keyup") done.abort();
  };
  intercept(["keydown", "keyup"], rest, done.signal, views);
}
