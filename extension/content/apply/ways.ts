// The ways to put words in the place of the selection so that an editor's own model and undo
// take part. Which one an editor takes was measured, editor by editor; what a call returns is no sign.

import type { Composer } from "../find.js";
import { isTextarea } from "../read.js";
import { domSelection, field } from "./selected.js";

/** A way: puts the words in, and says whether somebody took them. */
export type Way = (composer: Composer, words: string) => boolean;

/** As an input method or a spelling correction does; heard by editors that follow `beforeinput`. */
const correct: Way = (composer, words) => {
  const range = domSelection(composer);
  const init = { ...EVENT, inputType: "insertReplacementText", dataTransfer: carrying(words), targetRanges: range ? [range] : [] };
  return !field(composer).dispatchEvent(new InputEvent("beforeinput", init));
};

/** As a paste of plain text. */
const paste: Way = (composer, words) => !field(composer).dispatchEvent(new ClipboardEvent("paste", { ...EVENT, clipboardData: carrying(words) }));

/** As the browser's own typing. */
const type: Way = (_, words) => {
  document.execCommand("insertText", false, words);
  return true;
};

const EVENT = { bubbles: true, cancelable: true, composed: true };

function carrying(words: string): DataTransfer {
  const data = new DataTransfer();
  data.setData("text/plain", words);
  return data;
}

/**
 * The ways to try in this composer, in order; none where no way is safe. Firefox does its own typing in every editor, and
 * loses text by the other two in some; in Chromium Slate's model must never be typed past.
 */
export function ways(composer: Composer): readonly Way[] {
  const isGecko = CSS.supports("-moz-appearance", "none");
  // There TinyMCE hears none of them: its undo would take all that was written before along.
  if (isGecko && composer.matches(".mce-content-body")) return [];
  if (isGecko || isTextarea(composer)) return [type];
  return composer.matches("[data-slate-editor]") ? [correct, paste] : [correct, paste, type];
}

/** Takes the last change back: an editor that has a history of its own hears its key, the others the browser. */
export function undo(composer: Composer, way: Way): void {
  const apple = navigator.platform.startsWith("Mac");
  const key = new KeyboardEvent("keydown", { ...EVENT, key: "z", code: "KeyZ", keyCode: 90, ctrlKey: !apple, metaKey: apple });
  if (way === type || field(composer).dispatchEvent(key)) document.execCommand("undo");
}
