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

/** How a site's replies are told. */
interface Marks {
  readonly reply: readonly string[];
  readonly under: readonly string[];
  readonly parent: readonly string[];
}

/** Looks for the site's marks of a reply around the composer. */
export function context(composer: Composer, { reply, under, parent }: Marks): Context {
  const around = ancestors(composer, 40);
  const scope = around.find((element) => element.matches("[role='dialog'],dialog,form")) ?? composer;
  const { pathname } = outermost().location;
  const isReply = under.some((path) => pathname.startsWith(path)) || reply.some((mark) => around.some((element) => element.matches(mark)) || scope.querySelector(mark) !== null);
  return isReply ? { post: "reply", parent: answered(composer, around, parent) } : { post: "post", parent: null };
}

/** What is answered: the one match of the best selector that has any, as near to the composer as there is one. */
function answered(composer: Composer, around: readonly Element[], parents: readonly string[]): string | null {
  const roots = [...new Set([...around.map((element) => element.getRootNode() as Document | ShadowRoot), outermost().document])];
  for (const selector of parents) {
    // Asked of each tree once: pages are large, and this is done at every pause.
    const all = roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter((one) => !one.contains(composer) && !composer.contains(one));
    for (const element of all.length > 0 ? [...around, outermost().document] : []) {
      const found = all.filter((one) => element.contains(one));
      // Of several nobody knows which; what a weaker selector finds then would be something else.
      if (found.length > 1) return null;
      const text = found[0]?.textContent?.trim();
      if (text) return text.slice(0, LONGEST);
    }
  }
  return null;
}
