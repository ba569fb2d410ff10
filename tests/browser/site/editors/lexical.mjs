// A Lexical composer on an editable that already stands in the page; the library adds its own
// marker (data-lexical-editor) to it. Used by the two sites that have one.

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';

export function mountLexical(host, { onText = () => {} } = {}) {
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

  editor.registerUpdateListener(() => onText(text()));
  clear();
  return { host: () => host, text, clear, focus: () => editor.focus() };
}
