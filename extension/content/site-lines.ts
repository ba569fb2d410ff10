// The card's lines on the site itself: what it says of promotion, and how much of its limit the
// draft takes. Both come ready from the background, and only where there is something to say.

import type { CardLabels, ReadingView } from "./protocol.js";
import { element } from "./shell.js";

/** The lines, in their order; none where the site says nothing. */
export function siteLines({ guidance, count }: ReadingView, labels: CardLabels): Node[] {
  const lines: Node[] = [];
  if (guidance) {
    const source = element("p", "source");
    source.append(element("span", "label", labels.source), ` ${guidance.source}`);
    const box = element("div", "guidance");
    box.append(element("p", "", guidance.say), source);
    lines.push(box);
  }
  if (count) lines.push(element("p", "summary count", count.say));
  return lines;
}
