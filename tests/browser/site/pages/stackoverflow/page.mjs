// A new question: a title, the site's own editor in its rich mode, tags, all in one form.

import { mountStacks } from '../../editors/stacks.mjs';
import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#post-form');
const button = form.querySelector('#submit-button');
const composer = mountStacks(form.querySelector('.js-stacks-editor-container'), {
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: form }).ready();
