// Remembers where a composer's caret is, so that the focus can be given back as it was.

/** Remembers the caret of a composer; the answer puts focus and caret back. */
export function remember(composer: HTMLElement): () => void {
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const isInside = anchorNode && focusNode && composer.contains(anchorNode) && composer.contains(focusNode);
  return () => {
    composer.focus({ preventScroll: true });
    // Some editors put the caret to the start when they are focused anew.
    if (isInside && anchorNode.isConnected && focusNode.isConnected) {
      selection?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    }
  };
}
