// Stacks-Editor, the editor of Stack Overflow itself, in its rich mode: ProseMirror with menus
// and a switch to Markdown around it, in the site's own style sheets.

import '@stackoverflow/stacks/dist/css/stacks.min.css';
import { StacksEditor } from '@stackoverflow/stacks-editor';
import '@stackoverflow/stacks-editor/dist/styles.css';
import './prosemirror.css';
import { linesOf } from './prosemirror.mjs';

export function mountStacks(place, { placeholder = '', onText = () => {} } = {}) {
  const editor = new StacksEditor(place, '', { placeholderText: placeholder });
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
