// What a draft answers: post or reply, and the text it takes up. A weak guess is dropped: a
// wrong context is worse than none.

import { ancestors, type Composer } from "./find.js";
import { outermost } from "./outer.js";
import type { PostKind } from "./protocol.js";

const LONGEST = 2000;

/** What is known of the composer's surroundings. */
export interface Context {
  readonly post: PostKind;
  readonly parent: string | null;
}

/** Looks for the site's marks of a reply around the composer. */
export function context(composer: Composer, reply: readonly string[], parents: readonly string[]): Context {
  const around = ancestors(composer, 40);
  const scope = around.find((element) => element.matches("[role='dialog'],dialog,form")) ?? composer;
  const isReply = reply.some((mark) => around.some((element) => element.matches(mark)) || scope.querySelector(mark) !== null);
  if (!isReply) return { post: "post", parent: null };
  for (const selector of parents) {
    const inScope = scope.querySelector(selector);
    const found = inScope ?? only(outermost().document.querySelectorAll(selector));
    const text = found && !found.contains(composer) ? found.textContent?.trim() : undefined;
    if (text) return { post: "reply", parent: text.slice(0, LONGEST) };
  }
  return { post: "reply", parent: null };
}

/** Of several posts on a page nobody knows which is answered. */
function only(list: NodeListOf<Element>): Element | undefined {
  return list.length === 1 ? list[0] : undefined;
}
