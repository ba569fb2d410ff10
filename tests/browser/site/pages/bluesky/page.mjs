// A ProseMirror composer wearing the class names of TipTap, which is built on it. It has neither
// role=textbox nor a label of its own: a reader that insists on either misses it.

import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { nodes } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const LIMIT = 300;
const button = document.querySelector('[data-testid="composerPublishBtn"]');
const left = document.querySelector('.left');
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const schema = new Schema({
  nodes: { doc: { content: 'paragraph+' }, paragraph: nodes.paragraph, text: nodes.text, hard_break: nodes.hard_break },
});
const breakLine = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
});
const plugins = [
  history(),
  keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo, 'Shift-Enter': breakLine }),
  keymap(baseKeymap),
];
const emptyState = () => EditorState.create({ schema, plugins });

const view = new EditorView(document.querySelector('.editor-place'), {
  state: emptyState(),
  attributes: (state) => ({ class: `tiptap${plain(state) === '' && state.doc.childCount === 1 ? ' blank' : ''}` }),
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction));
    refresh();
  },
});

function plain({ doc }) {
  return doc.textBetween(0, doc.content.size, '\n', '\n');
}

function refresh() {
  const text = plain(view.state);
  left.textContent = String(LIMIT - [...graphemes.segment(text)].length);
  enableWhenFilled(button, text);
}

const page = installFixture({
  host: () => view.dom,
  text: () => plain(view.state),
  clear() {
    view.updateState(emptyState());
    refresh();
  },
  submit: button,
});

const layer = document.querySelector('#layer');
const show = (open) => {
  layer.hidden = !open;
  if (open) view.focus();
};
document.querySelector('[data-testid="composerDiscardButton"]').addEventListener('click', () => show(false));
document.querySelector('[data-testid="composeFAB"]').addEventListener('click', () => show(true));
show(true);
refresh();
page.ready();
