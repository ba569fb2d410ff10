// The page for a new note: a title of its own and a TipTap editor with topics. The button that
// posts stands in a closed shadow root, so that nobody outside can read its words.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mentions } from '../../editors/mention.mjs';
import { mountTiptap } from '../../editors/tiptap.mjs';

const button = document.querySelector('xhs-publish-btn');
const inside = button.attachShadow({ mode: 'closed' });
const pressed = document.createElement('button');
pressed.type = 'button';
pressed.textContent = '发布';
pressed.style.cssText = 'height:38px;padding:0 40px;border:0;border-radius:19px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:650';
inside.append(pressed);

const place = document.querySelector('.editor-content');
const refresh = (text) => {
  enableWhenFilled(button, text);
  button.setAttribute('submit-disabled', String(text.trim() === ''));
  pressed.style.opacity = text.trim() === '' ? '.45' : '1';
};
const composer = mountTiptap(place, {
  placeholder: '输入正文描述，真诚有价值的分享予人温暖',
  extensions: [mentions({ char: '#', names: ['木工', '旧家具', '周末'], place: place.parentElement })],
  onText: refresh,
});
const topic = document.querySelector('[data-topic]');
topic.addEventListener('mousedown', (event) => event.preventDefault());
topic.addEventListener('click', () => composer.editor.chain().focus().insertContent({ type: 'text', text: '#' }).run());

const title = document.querySelector('.d-input input');
title.addEventListener('input', () => (document.querySelector('.max_suffix').textContent = `${[...title.value].length}/20`));

const page = installFixture({ ...composer, submit: button });
refresh('');
page.ready();
