// Stacks-Editor, the editor of Stack Overflow itself, with its menus and the site's own style
// sheets. Rich mode is paragraphs; Markdown mode is one block of code whose words are coloured by
// decorations, so that a word may stand in several text nodes.

import '@stackoverflow/stacks/dist/css/stacks.min.css';
import { EditorType, StacksEditor } from '@stackoverflow/stacks-editor';
import '@stackoverflow/stacks-editor/dist/styles.css';
import './prosemirror.css';
import { linesOf } from './prosemirror.mjs';

export function mountStacks(place, { markdown = false, onText = () => {} } = {}) {
  const editor = new StacksEditor(place, '', { defaultView: markdown ? EditorType.Commonmark : EditorType.RichText });
  const text = () => linesOf(editor.document);
  // The editor tells nobody of a change.
  const told = new MutationObserver(() => onText(text()));
  told.observe(editor.dom, { subtree: true, childList: true, characterData: true });
  return {
    host: () => editor.dom,
    text,
    clear: () => (editor.content = ''),
    focus: () => editor.focus(),
  };
}
