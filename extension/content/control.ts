// Finds the one control that sends what stands in a composer. Unsure is none: several
// candidates, one that belongs to another composer, one that only might be meant.

import { ancestors, BUTTONS, isNamed, type Composer } from "./find.js";
import type { ComposerRules } from "./protocol.js";

/** What a button with such a mark does is something else than sending. */
const OPENERS = "[role='tab'],[aria-haspopup]:not([aria-haspopup='false']),[aria-expanded],[aria-pressed]";
const EDITABLE = "textarea,[contenteditable]:not([contenteditable='false'])";
const DIALOG = "dialog,[role='dialog']";
const BORDER = `${DIALOG},section,article`;

/** What a site's own marks and the general rules say of controls that send. */
export interface SendRules {
  readonly send: readonly string[];
  readonly composer: ComposerRules;
}

/** The control that sends from this composer, by the site's own marks or else by its place and name. */
export function sendControl(composer: Composer, { send, composer: rules }: SendRules): HTMLElement | undefined {
  const around = ancestors(composer).slice(1);
  const found = (send.length > 0 && marked(composer, around, send)) || unmarked(composer, around, rules);
  const [control, other] = found;
  return control && !other && !isAnothers(control, around) ? control : undefined;
}

/** Whether a press on the control does nothing now. */
export function isDisabled(control: Element): boolean {
  return control.matches(":disabled,[aria-disabled='true']");
}

/** Those that the site's marks name, as near to the composer as there are any; never outside its dialog. */
function marked(composer: Composer, around: Element[], send: readonly string[]): HTMLElement[] | undefined {
  for (const scope of around) {
    // A selector that the browser does not know is passed over, not thrown at.
    const found = shown(scope, `:is(${send.join()})`).filter((one) => !composer.contains(one));
    if (found.length > 0) return found;
    if (scope.matches(DIALOG)) return undefined;
  }
  return undefined;
}

/** In a form its submit buttons; elsewhere those with a word for posting in the composer's frame. */
function unmarked(composer: Composer, around: Element[], rules: ComposerRules): HTMLElement[] {
  const form = around.find((element) => element.matches("form")) as HTMLFormElement | undefined;
  const named = (scope: Element): HTMLElement[] => shown(scope, BUTTONS).filter((one) => !composer.contains(one) && !one.matches(OPENERS) && isNamed(one, rules.composeWords));
  if (form) {
    const submits = [...form.elements].filter((one): one is HTMLElement => one.matches("button,input") && (one as HTMLButtonElement).type === "submit" && isShown(one));
    return submits.length > 0 ? submits : named(form);
  }
  for (const scope of around) {
    const found = scope.matches(`${rules.frames},${BORDER}`) ? named(scope) : [];
    if (found.length > 0 || scope.matches(BORDER)) return found;
  }
  return [];
}

/** Whether the control stands with another place to write, on its way to what it shares with the composer. */
function isAnothers(control: HTMLElement, around: Element[]): boolean {
  const way = ancestors(control);
  return way.slice(0, way.findIndex((element) => around.includes(element))).some((element) => element.querySelector(EDITABLE));
}

function shown(scope: Element, selector: string): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(selector)].filter(isShown);
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
