// A plain ProseMirror composer: paragraphs, marks and lists as the forums allow them, the history
// and the keys of the library. `linesOf` is its model's text, which TipTap's mount shares.

import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { marks, nodes } from 'prosemirror-schema-basic';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import './prosemirror.css';

/** One line a text block; what is no text stands as the words a reader sees in its place. */
export function linesOf(doc) {
  const lines = [];
  doc.descendants((node) => {
    if (node.isTextblock) lines.push(node.textBetween(0, node.content.size, '', wordsOf));
    return !node.isTextblock;
  });
  return lines.join('\n');
}

function wordsOf({ type, attrs }) {
  if (type.name === 'hard_break' || type.name === 'hardBreak') return '\n';
  if (type.name === 'mention') return `${attrs.mentionSuggestionChar}${attrs.label}`;
  return attrs.alt ?? '';
}

const schema = new Schema({ nodes, marks });
const breakLine = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
});
const keys = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Shift-Enter': breakLine,
  'Mod-b': toggleMark(schema.marks.strong),
  'Mod-i': toggleMark(schema.marks.em),
};

/** `place` may stand in an open shadow root; `attributes` go on the editable itself. */
export function mountProseMirror(place, { attributes = {}, placeholder = '', onText = () => {} } = {}) {
  const plugins = [history(), keymap(keys), keymap(baseKeymap), hint(placeholder)];
  const empty = () => EditorState.create({ schema, plugins });
  const view = new EditorView(place, {
    state: empty(),
    attributes,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) onText(linesOf(view.state.doc));
    },
  });
  return {
    host: () => view.dom,
    text: () => linesOf(view.state.doc),
    clear() {
      view.updateState(empty());
      onText('');
    },
    focus: () => view.focus(),
  };
}

// A decoration, so that the hint is no part of the document.
function hint(words) {
  return new Plugin({
    props: {
      decorations({ doc }) {
        if (doc.childCount > 1 || doc.firstChild.content.size > 0 || doc.firstChild.type !== schema.nodes.paragraph) return null;
        const shown = Decoration.node(0, doc.firstChild.nodeSize, { class: 'is-editor-empty', 'data-placeholder': words });
        return DecorationSet.create(doc, [shown]);
      },
    },
  });
}
