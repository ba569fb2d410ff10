// A reply on the light forum. Mithril draws the composer; its text field is a plain textarea that the
// forum's driver puts beside Mithril's own elements and listens to, so the draft is the
// application's and nothing ever writes it back into the box.

import m from 'mithril';
import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { isSend } from '../../shared/keys.mjs';

const area = document.createElement('textarea');
area.className = 'FormControl Composer-flexible TextEditor-editor';
area.placeholder = 'Write a Reply...';
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

const editor = () =>
  m('.TextEditor', [
    m('.TextEditor-editorContainer', { oncreate: ({ dom }) => dom.append(area) }),
    m('ul.TextEditor-controls.Composer-footer', [
      m('li.item-submit.App-primaryControl', m('button.Button.Button--primary.btn', { type: 'button', disabled: content.trim() === '' }, m('span.Button-label', 'Post Reply'))),
      m('li.item-preview', m('button.Button.btn.second', { type: 'button' }, 'Preview')),
    ]),
  ]);
m.mount(document.querySelector('#composer'), {
  view: () =>
    m('.Composer.normal.visible', [
      m('.Composer-content', [
        m('.ComposerBody', [
          m('span.avatar[aria-hidden=true]', { 'data-tone': '3' }, 'YN'),
          m('.ComposerBody-content', [
            m('ul.ComposerBody-header', m('li.item-title', m('h3', m('a', { href: '/d/12-a-clock-that-loses-a-minute' }, 'A clock that loses a minute')))),
            m('.ComposerBody-editor', editor()),
          ]),
        ]),
      ]),
    ]),
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
