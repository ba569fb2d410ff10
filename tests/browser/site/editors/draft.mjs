// A Draft.js composer as the short-post sites mount it: the test id on the editable itself,
// a named container around it, the text taken from the editor's content state.

import { Editor, EditorState } from 'draft-js';
import { Component, createElement } from 'react';
import { createRoot } from 'react-dom/client';

export function mountDraft(place, { index = 0, label, placeholder, onText = () => {} }) {
  const testId = `tweetTextarea_${index}`;
  const root = place.appendChild(document.createElement('div'));
  root.dataset.testid = `${testId}RichTextInputContainer`;
  let composer;
  createRoot(root).render(
    createElement(Composer, { label, placeholder, testId, onText, ref: (mounted) => (composer = mounted) }),
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
    });
  }
}
