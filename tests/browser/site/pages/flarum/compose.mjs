// The light forum's composer, the same for discussions and replies. Mithril draws it; its text field is
// a plain textarea that the forum's driver puts beside Mithril's own elements and listens to, so the
// draft is the application's and nothing ever writes it back into the box.

import m from 'mithril';
import { installFixture } from '../../shared/fixture.mjs';
import { isSend } from '../../shared/keys.mjs';

/** `kind`: the body's own class, if it has one; `header`: what stands over the box. */
export function mountComposer({ kind = '', header, placeholder, action }) {
  const area = document.createElement('textarea');
  area.className = 'FormControl Composer-flexible TextEditor-editor';
  area.placeholder = placeholder;
  let content = '';

  area.addEventListener('input', () => {
    content = area.value;
    m.redraw();
  });
  area.addEventListener('keydown', (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    page.post();
  });

  const post = () => m('button.Button.Button--primary.btn', { type: 'button', disabled: content.trim() === '' }, m('span.Button-label', action));
  const editor = () =>
    m('.TextEditor', [
      m('.TextEditor-editorContainer', { oncreate: ({ dom }) => dom.append(area) }),
      m('ul.TextEditor-controls.Composer-footer', [m('li.item-submit.App-primaryControl', post()), m('li.item-preview', m('button.Button.btn.second', { type: 'button' }, 'Preview'))]),
    ]);
  const body = () => m('.ComposerBody-content', [m('ul.ComposerBody-header', header.map((item) => m('li', item()))), m('.ComposerBody-editor', editor())]);
  m.mount(document.querySelector('#composer'), {
    view: () => m('.Composer.normal.visible', m('.Composer-content', m('.ComposerBody', { class: kind }, [m('span.avatar[aria-hidden=true]', { 'data-tone': '3' }, 'YN'), body()]))),
  });

  const page = installFixture({
    host: () => area,
    text: () => content,
    clear() {
      area.value = content = '';
      m.redraw.sync();
    },
    submit: document.querySelector('.App-primaryControl button'),
  });
  page.ready();
}
