// A Lexical composer on an editable that already stands in the page; the library adds its own
// marker (data-lexical-editor) to it. With `onEnter` the key sends, and Shift makes the new line.

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';

export function mountLexical(host, { onText = () => {}, onEnter } = {}) {
  const editor = createEditor({
    namespace: 'post',
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(host);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);

  // getTextContent puts an empty line between paragraphs; a post has one newline there.
  const text = () =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
  const clear = () =>
    editor.update(
      () => {
        const paragraph = $createParagraphNode();
        $getRoot().clear().append(paragraph);
        // A selection in an editor without focus would pull the focus to it.
        if (host.contains(document.activeElement)) paragraph.select();
      },
      { discrete: true },
    );

  if (onEnter) {
    const send = (event) => {
      // With Shift it goes on to the library's own line break; the Enter that ends a composition is not this key.
      if (!event || event.shiftKey || event.isComposing) return false;
      event.preventDefault();
      // Outside the command, whose update is still open.
      queueMicrotask(onEnter);
      return true;
    };
    editor.registerCommand(KEY_ENTER_COMMAND, send, COMMAND_PRIORITY_HIGH);
  }
  editor.registerUpdateListener(() => onText(text()));
  clear();
  return { host: () => host, text, clear, focus: () => editor.focus() };
}
