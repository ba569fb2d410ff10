// A comment under a group's post: a Lexical box inside the post's own article; Enter sends.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountLexical } from '../../editors/lexical.mjs';

const hint = document.querySelector('.hint');
const button = document.querySelector('[aria-label="Post comment"]');
const composer = mountLexical(document.querySelector('.write [contenteditable="true"]'), {
  onText(text) {
    hint.hidden = text !== '';
    enableWhenFilled(button, text);
  },
  onEnter: () => page.post(),
});
const page = installFixture({ ...composer, submit: button });
page.ready();
