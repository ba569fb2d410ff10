// A message board of a project site: Trix in a form, with a title above it.

import '../../shared/site.css';
import './page.css';
import { mountTrix } from '../../editors/trix.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#message');
const button = form.querySelector('button[type="submit"]');
const composer = await mountTrix(document.querySelector('#write-here'), {
  label: 'Message',
  placeholder: 'Write away…',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: form }).ready();
