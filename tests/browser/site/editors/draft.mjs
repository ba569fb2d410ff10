// A Draft.js composer. As one short-post site mounts it unless told otherwise: the test id on the
// editable itself, a named container around it. The text is taken from the editor's content
// state. What else is given (`role`, `ariaExpanded`) are properties of the library's own.

import { Editor, EditorState } from 'draft-js';
import { Component, createElement } from 'react';
import { createRoot } from 'react-dom/client';

export function mountDraft(place, { testId = 'tweetTextarea_0', label, placeholder, onText = () => {}, ...more }) {
  const root = place.appendChild(document.createElement('div'));
  if (testId) root.dataset.testid = `${testId}RichTextInputContainer`;
  let composer;
  createRoot(root).render(
    createElement(Composer, { label, placeholder, testId: testId || undefined, onText, more, ref: (mounted) => (composer = mounted) }),
  );
  const api = {
    host: () => root.querySelector('[contenteditable="true"]'),
    text: () => composer.state.editorState.getCurrentContent().getPlainText('\n'),
    clear: () => composer.change(EditorState.createEmpty()),
    focus: () => composer.editor.focus(),
  };
  return new Promise((done) => whenMounted(api, done));
}

// React 18 mounts after the current task.
function whenMounted(api, done) {
  if (api.host()) done(api);
  else setTimeout(whenMounted, 5, api, done);
}

class Composer extends Component {
  state = { editorState: EditorState.createEmpty() };

  change = (editorState) => {
    this.setState({ editorState });
    this.props.onText(editorState.getCurrentContent().getPlainText('\n'));
  };

  render() {
    return createElement(Editor, {
      ref: (editor) => (this.editor = editor),
      editorState: this.state.editorState,
      onChange: this.change,
      ariaLabel: this.props.label,
      ariaMultiline: true,
      placeholder: this.props.placeholder,
      webDriverTestID: this.props.testId,
      // Short posts carry no formatting; without this a paste of HTML goes through innerHTML.
      stripPastedStyles: true,
      ...this.props.more,
    });
  }
}
