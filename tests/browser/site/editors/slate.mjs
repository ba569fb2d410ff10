// A Slate composer in React, as the chat and the scheduler mount it. The text is taken from
// Slate's own nodes: its DOM can be changed behind its back without the model noticing.

import { Component, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

/** `attributes` go onto the editable; `send`, where Enter posts, is called for it. */
export function mountSlate(place, { attributes = {}, placeholder, send, onText = () => {} }) {
  const editor = withHistory(withReact(createEditor()));
  const text = () => editor.children.map((block) => Node.string(block)).join('\n');
  const root = createRoot(place);
  root.render(createElement(Composer, { editor, attributes, placeholder, send, onText: () => onText(text()) }));
  const api = {
    host: () => place.querySelector('[data-slate-editor]'),
    text,
    clear() {
      // Emptied in place: the caret stays in the one block that is left.
      Editor.withoutNormalizing(editor, () => {
        Transforms.select(editor, Editor.start(editor, []));
        while (editor.children.length > 1) Transforms.removeNodes(editor, { at: [editor.children.length - 1] });
        Transforms.delete(editor, { at: Editor.range(editor, [0]) });
      });
      editor.history = { undos: [], redos: [] };
    },
    focus: () => api.host().focus(),
  };
  return new Promise((done) => whenMounted(api, done));
}

// React mounts after the current task.
function whenMounted(api, done) {
  if (api.host()) done(api);
  else setTimeout(whenMounted, 5, api, done);
}

class Composer extends Component {
  start = [{ type: 'line', children: [{ text: '' }] }];

  key = (event) => {
    if (!this.props.send || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    this.props.send();
  };

  render() {
    const { editor, attributes, placeholder, onText } = this.props;
    const editable = createElement(Editable, { ...attributes, placeholder, onKeyDown: this.key });
    return createElement(Slate, { editor, initialValue: this.start, onChange: onText }, editable);
  }
}
