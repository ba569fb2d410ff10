// A new post: Lexical under a title, without a label, and a button that says no more than "next".

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountLexical } from '../../editors/lexical.mjs';

const hint = document.querySelector('.hint');
const button = document.querySelector('.publish');
const composer = mountLexical(document.querySelector('.place [contenteditable="true"]'), {
  onText(text) {
    hint.hidden = text !== '';
    enableWhenFilled(button, text);
  },
});
installFixture({ ...composer, submit: button }).ready();
