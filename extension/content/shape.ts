// The verdicts' shapes, so that none is told by colour alone: a horn, a half-filled disc, a
// speech bubble, a dash.

import type { Verdict } from "./protocol.js";

/** For each verdict what is drawn as a line only, and what is filled as well. */
const PATHS: Record<Verdict, readonly [line: string, filled: string]> = {
  broadcast: ["", "M2 6v4h3l6 4V2L5 6zM13 5q2 3 0 6"],
  mixed: ["M8 2a6 6 0 0 1 0 12", "M8 2v12a6 6 0 0 1 0-12"],
  conversation: ["M2.5 3h11v8h-6l-3 3v-3h-2z", ""],
  unclear: ["M3 8h10", ""],
};

/** A drawing of the verdict; its name stands in words beside it. */
export function shape(verdict: Verdict): SVGSVGElement {
  const [line, filled] = PATHS[verdict];
  const drawing = draw("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" });
  drawing.append(draw("path", { d: line, fill: "none" }), draw("path", { d: filled }));
  return drawing;
}

function draw<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string>): SVGElementTagNameMap[K] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
