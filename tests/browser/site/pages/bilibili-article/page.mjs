// An article: Quill under a title of its own.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountQuill } from '../../editors/quill.mjs';

const button = document.querySelector('.publish');
const composer = mountQuill(document.querySelector('.editor-here'), {
  label: '正文',
  placeholder: '请输入正文',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
