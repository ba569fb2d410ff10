// Where a composer's caret is: remembered, so that the focus can be given back as it was, and
// told, so that half a word is not judged. Never moves it but to give it back.

import { field, inside, keep, selected } from "./apply/selected.js";
import type { Composer } from "./find.js";
import { isTextarea, type Flat } from "./read.js";

/** Whether the caret stands right behind the last of the text; `false` where that cannot be told. */
export function isAtEnd(composer: Composer, flat: Flat): boolean {
  const place = selected(composer, flat);
  return place?.start === flat.text.length && place.end === flat.text.length;
}

/** Whether the composer, or what stands in it, has the focus. */
export function isFocused(composer: Composer): boolean {
  return composer.contains((composer.getRootNode() as Document | ShadowRoot).activeElement);
}

/** Remembers the caret of a composer; the answer puts focus and caret back. */
export function remember(composer: Composer): () => void {
  // A textarea knows its own; some editors put theirs to the start when they are focused anew.
  const putBack = !isTextarea(composer) && inside(composer) ? keep(composer) : undefined;
  const written = field(composer);
  return () => {
    (written.isConnected ? written : composer).focus({ preventScroll: true });
    putBack?.();
  };
}
