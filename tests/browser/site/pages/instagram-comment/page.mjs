// A comment under a picture: a textarea of one line that React controls and lets grow to a few, that
// is replaced by another at the first click. The word that posts is there only while there is text.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { mountReactArea } from '../../editors/react-area.mjs';

const form = document.querySelector('article form');
const button = form.querySelector('.post');
const composer = mountReactArea(form.querySelector('.field'), {
  grows: true,
  renews: true,
  'aria-label': 'Add a comment…',
  placeholder: 'Add a comment…',
  autoComplete: 'off',
  autoCorrect: 'off',
  onText: (text) => (button.hidden = text.trim() === ''),
});
installFixture({ ...composer, submit: button }).ready();
