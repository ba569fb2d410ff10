// A comment under a film: a contenteditable without role or library, one line high, in elements
// that only have the site's names.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountBare } from '../../editors/bare.mjs';

const button = document.querySelector('#submit-button button');
const composer = mountBare(document.querySelector('#contenteditable-root'), {
  onText: (text) => enableWhenFilled(button, text),
});
document.querySelector('#cancel-button button').addEventListener('click', () => composer.clear());
installFixture({ ...composer, submit: button }).ready();
