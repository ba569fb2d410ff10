// A code editor in a form that looks like a composer in all else: it has a label, a button that
// posts, and plenty of room. What is typed here is code, and nobody's tone.

import { basicSetup, EditorView } from 'codemirror';
import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#snippet');
const button = form.querySelector('button[type="submit"]');
const view = new EditorView({
  parent: document.querySelector('#write-here'),
  extensions: [
    basicSetup,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Write your snippet' }),
    EditorView.updateListener.of(() => enableWhenFilled(button, text())),
  ],
});

function text() {
  return view.state.doc.toString();
}

installFixture({
  host: () => view.contentDOM,
  text,
  clear: () => view.dispatch({ changes: { from: 0, to: view.state.doc.length } }),
  submit: form,
}).ready();
