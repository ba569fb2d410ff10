// A post on a board with a comment box under it: a Lexical editor in the light DOM, shown through
// a slot of the composer element's open shadow root.

import '../../shared/site.css';
import './page.css';
import { mountLexical } from '../../editors/lexical.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const composerElement = document.querySelector('shreddit-composer');
const hint = document.querySelector('.hint');
const button = composerElement.querySelector('button[slot="submit-button"]');
const composer = mountLexical(composerElement.querySelector('[slot="rte"]'), {
  onText(text) {
    hint.hidden = text !== '';
    enableWhenFilled(button, text);
  },
});
installFixture({ ...composer, submit: button }).ready();
