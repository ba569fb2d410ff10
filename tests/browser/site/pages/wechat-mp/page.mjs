// An article for an official account: ProseMirror in what the site names a frame though it is
// none. Title and summary are textareas of the same page.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountProseMirror } from '../../editors/prosemirror.mjs';

const button = document.querySelector('#js_send button');
const composer = mountProseMirror(document.querySelector('#ueditor_0 .rich_media_content'), {
  placeholder: '从这里开始写正文',
  onText(text) {
    document.querySelector('#count').textContent = String([...text].length);
    enableWhenFilled(button, text);
  },
});
installFixture({ ...composer, submit: button }).ready();
