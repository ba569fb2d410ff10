// The verdicts' shapes, so that none is told by colour alone: a horn, a half-filled disc, a
// speech bubble, a dash.

import type { Verdict } from "./protocol.js";

const PATHS: Record<Verdict, string> = {
  broadcast: "M2 6v4h3l6 4V2L5 6zM13 5q2 3 0 6",
  mixed: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 2v12a6 6 0 0 1 0-12",
  conversation: "M2.5 3h11v8h-6l-3 3v-3h-2z",
  unclear: "M3 8h10",
};
const FILLED: Record<Verdict, boolean> = { broadcast: true, mixed: false, conversation: false, unclear: false };

/** A drawing of the verdict; its name stands in words beside it. */
export function shape(verdict: Verdict): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[verdict]);
  path.setAttribute("fill", FILLED[verdict] ? "currentColor" : "none");
  path.setAttribute("stroke", "currentColor");
  path.setAttribute("stroke-width", "1.5");
  path.setAttribute("stroke-linejoin", "round");
  drawing.append(path);
  if (verdict === "mixed") {
    const half = document.createElementNS(space, "path");
    half.setAttribute("d", "M8 2v12a6 6 0 0 1 0-12");
    half.setAttribute("fill", "currentColor");
    drawing.append(half);
  }
  return drawing;
}
