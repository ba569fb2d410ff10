// The card's lines on the site itself: what it says of promotion, and how much of its limit the
// draft takes. Both come ready from the background, and only where there is something to say.

import { element, labelled } from "./element.js";
import type { CardLabels, ReadingView } from "./protocol.js";

/** The lines, in their order; none where the site says nothing. */
export function siteLines({ guidance, count }: ReadingView, labels: CardLabels): Node[] {
  const lines: Node[] = [];
  if (guidance) lines.push(element("div", "guidance", element("p", "", guidance.say), labelled("source", labels.source, guidance.source)));
  if (count) lines.push(element("p", "summary count", count.say));
  return lines;
}
