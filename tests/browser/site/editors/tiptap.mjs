// A TipTap composer with the starter kit (its links included) and, where the site has them,
// mentions. `place` may stand in a frame's document.

import { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { linesOf } from './prosemirror.mjs';

const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] };

export function mountTiptap(place, { attributes = {}, placeholder = '', extensions = [], kit = {}, content = EMPTY, onText = () => {} } = {}) {
  const editor = new Editor({
    element: place,
    // HTML in a string and the library's own style sheet both go through sinks that Trusted
    // Types guards: the document is given as JSON, the style sheet is prosemirror.css.
    content,
    injectCSS: false,
    extensions: [StarterKit.configure(kit), Placeholder.configure({ placeholder }), ...extensions],
    editorProps: { attributes },
    onUpdate: () => onText(text()),
  });
  const text = () => linesOf(editor.state.doc);
  return {
    editor,
    host: () => editor.view.dom,
    text,
    clear: () => editor.commands.setContent(EMPTY),
    focus: () => editor.view.focus(),
  };
}
