// A post in the admin pages: Lexical under a title, in the elements that the software's own
// wrapper puts around it.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountLexical } from '../../editors/lexical.mjs';

const hint = document.querySelector('.hint');
const button = document.querySelector('.gh-publish-trigger');
const composer = mountLexical(document.querySelector('.kg-prose'), {
  onText(text) {
    hint.hidden = text !== '';
    enableWhenFilled(button, text);
  },
});
installFixture({ ...composer, submit: button }).ready();
