// A post for several networks at once, with a preview that repeats every word of it: somebody who
// looks for the text on the page finds it twice.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { block, mountBare } from '../../editors/bare.mjs';

const preview = document.querySelector('.preview');
const button = document.querySelector('.publish');
const composer = mountBare(document.querySelector('.text'), {
  empty: () => block('div'),
  onText(text) {
    preview.textContent = text;
    enableWhenFilled(button, text);
  },
});
installFixture({ ...composer, submit: button }).ready();
