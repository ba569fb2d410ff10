// An answer in a bar: a contenteditable of paragraphs without label, placeholder or role.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { block, mountBare } from '../../editors/bare.mjs';

const button = document.querySelector('.poster_submit');
const composer = mountBare(document.querySelector('#ueditor_replace'), {
  empty: () => block('p'),
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
