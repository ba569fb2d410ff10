// A new question in the same editor's Markdown mode: an editable block of code, one text with line
// breaks in it, instead of paragraphs.

import { mountStacks } from '../../editors/stacks.mjs';
import '../../shared/site.css';
import '../stackoverflow/page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#post-form');
const button = form.querySelector('#submit-button');
const composer = mountStacks(form.querySelector('.js-stacks-editor-container'), {
  markdown: true,
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: form }).ready();
