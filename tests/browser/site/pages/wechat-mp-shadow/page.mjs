// The same desk in the build that keeps the article in an open shadow root. Its title is a
// ProseMirror of its own, outside of the root.

import '../../shared/site.css';
import '../wechat-mp/page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountProseMirror } from '../../editors/prosemirror.mjs';

const button = document.querySelector('#js_send button');
mountProseMirror(document.querySelector('.title-editor__input'), { placeholder: '请在这里输入标题' });

const shadow = document.querySelector('.editor-v-root').attachShadow({ mode: 'open' });
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = '/assets/wechat-mp-shadow.css';
const place = document.createElement('div');
place.className = 'rich_media_content';
shadow.append(sheet, place);

const composer = mountProseMirror(place, {
  placeholder: '从这里开始写正文',
  onText(text) {
    document.querySelector('#count').textContent = String([...text].length);
    enableWhenFilled(button, text);
  },
});
const page = installFixture({ ...composer, submit: button });

// The root has its own style sheet; until it is there the article has no size.
sheet.addEventListener('load', () => page.ready());
