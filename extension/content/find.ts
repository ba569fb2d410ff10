// Finds the composer a person is in, from an event's target: climbs to the editing host,
// refuses what is no place for posts, scores the rest. All words and selectors are data from
// the background. Looks at nothing until something is focused or typed.

import { frameOf, framesAround, outermost } from "./outer.js";
import type { ComposerRules } from "./protocol.js";
import { isTextarea } from "./read.js";

/** What looks like a button. */
export const BUTTONS = "button,[role='button'],input[type='submit']";

/** A field that a post is written in. */
export type Composer = HTMLTextAreaElement | HTMLElement;

/** What a site says of its own fields. */
interface Own {
  readonly roots: readonly string[];
  readonly titles: readonly string[];
}

/** The editing host around an event's target, if it is a composer by the rules, or one of the site's own. */
export function findComposer(target: EventTarget | undefined, rules: ComposerRules, { roots, titles }: Own): Composer | undefined {
  const host = editingHost(target, rules);
  if (!host || isRefused(host, rules) || titles.some((title) => host.closest(title))) return undefined;
  const isComposer = roots.some((root) => matchesDeep(host, root)) || (!isDoubted(host, rules) && score(host, rules) >= rules.leastScore);
  return isComposer ? host : undefined;
}

/** The element that holds the text: a textarea, or the outermost editable element. */
export function editingHost(target: EventTarget | undefined, rules: ComposerRules): Composer | undefined {
  if (!isField(target)) return undefined;
  if (isTextarea(target)) return target;
  const group = target.closest<HTMLElement>(rules.groups);
  if (group) return group;
  const root = target.closest<HTMLElement>(rules.roots);
  if (root?.isContentEditable) return root;
  let host = target;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  // In a document that is edited as a whole the text is its body's.
  return host === host.ownerDocument.documentElement ? host.ownerDocument.body : host;
}

/** Whether something can be written in. An editor may make its elements in another frame: of whose make they are tells nothing. */
export function isField(target: EventTarget | undefined): target is Composer {
  const { nodeName, isContentEditable } = (target ?? {}) as Partial<HTMLElement>;
  return nodeName === "TEXTAREA" || isContentEditable === true;
}

function isRefused(host: Composer, rules: ComposerRules): boolean {
  if (ancestors(host, Infinity).some((element) => element.matches(rules.refused))) return true;
  const { width, height } = host.getBoundingClientRect();
  return width < rules.leastSize[0] || height < (host.matches(rules.single) ? rules.singleHeight : rules.leastSize[1]);
}

/** Code, and what is written to one person. */
function isDoubted(host: Composer, rules: ComposerRules): boolean {
  const path = `${outermost().location.pathname}/`;
  return rules.privatePaths.some((part) => path.includes(part)) || ancestors(host, Infinity).some((element) => element.matches(rules.doubted));
}

/** Whether an element matches a selector whose `>>` steps into shadow roots. */
function matchesDeep(host: Element, selector: string): boolean {
  const [own = "", ...outer] = selector.split(" >> ").reverse();
  if (!host.matches(own)) return false;
  let at: Element | null | undefined = host;
  return outer.every((part) => (at = (at?.getRootNode() as Partial<ShadowRoot>).host?.closest(part)));
}

function score(host: Composer, rules: ComposerRules): number {
  let score = 2;
  if (host.matches(rules.roots)) score += 2;
  if (host.role === "textbox" || host.ariaMultiLine === "true") score += 1;
  const label = labels(host).toLowerCase();
  if (includesAny(label, rules.composeWords)) score += 3;
  if (includesAny(label, rules.searchWords)) score -= 3;
  if (hasPostButton(host, rules)) score += 3;
  if (ancestors(host, 8 + framing(host)).some((element) => element.matches(rules.frames))) score += 1;
  return score;
}

/** Steps that lead out of frames and nowhere else: the document's element and the frame. */
function framing(host: Composer): number {
  return 2 * framesAround(host).length;
}

function includesAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** What names the field: its own attributes, its `label`, a placeholder beside it. */
function labels(host: Composer): string {
  const named = ["aria-label", "placeholder", "data-placeholder", "aria-placeholder", "data-text", "title", "name"];
  const own = named.map((name) => host.getAttribute(name) ?? host.parentElement?.getAttribute(name) ?? "");
  const described = (host.getAttribute("aria-labelledby") ?? host.getAttribute("aria-describedby") ?? "").split(" ");
  const root = host.getRootNode() as Document | ShadowRoot;
  for (const id of described) if (id) own.push(root.getElementById(id)?.textContent ?? "");
  if (isTextarea(host)) for (const label of host.labels) own.push(label.textContent ?? "");
  const inner = host.querySelector("[data-placeholder],[aria-placeholder]");
  own.push(inner?.getAttribute("data-placeholder") ?? inner?.getAttribute("aria-placeholder") ?? "");
  return own.join(" ");
}

function hasPostButton(host: Composer, rules: ComposerRules): boolean {
  const around = ancestors(host, 7 + framing(host)).slice(1);
  return around.some((element) => [...element.querySelectorAll(BUTTONS)].some((button) => isNamed(button, rules.composeWords)));
}

/** Whether a button's name has one of these words in it. */
export function isNamed(button: Element, words: readonly string[]): boolean {
  const name = `${button.ariaLabel ?? ""} ${button.getAttribute("value") ?? ""} ${button.textContent ?? ""}`;
  // A button's name is short; a whole card that happens to be clickable is not.
  return name.length < 60 && includesAny(name.toLowerCase(), words);
}

/** The element and those around it, through open shadow roots and out of frames, nearest first. */
export function ancestors(element: Element, most = Infinity): Element[] {
  const list: Element[] = [];
  let next: Element | null = element;
  while (next && list.length < most) {
    list.push(next);
    const root: Node = next.getRootNode();
    next = next.parentElement ?? (root as Partial<ShadowRoot>).host ?? frameOf(next);
  }
  return list;
}
