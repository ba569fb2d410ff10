// The card's lines on the place itself: how the draft stands beside what was posted there, what
// the site says of promotion, how much of its limit is taken. All come ready from the background, and only where there is something to say.

import { element, labelled } from "./element.js";
import type { CardLabels, ReadingView } from "./protocol.js";

/** The lines, in their order; none where the site says nothing. */
export function siteLines({ notes, guidance, count }: ReadingView, labels: CardLabels): Node[] {
  const lines: Node[] = notes.map((note) => element("p", "posted", note));
  if (guidance) lines.push(element("div", "guidance", element("p", "", guidance.say), labelled("source", labels.source, guidance.source)));
  if (count) lines.push(element("p", "summary count", count.say));
  return lines;
}
