// A new question: a title, a plain ProseMirror for the question, tags, all in one form.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountProseMirror } from '../../editors/prosemirror.mjs';

const form = document.querySelector('#post-form');
const button = form.querySelector('#submit-button');
const composer = mountProseMirror(form.querySelector('.editor-place'), {
  attributes: { class: 's-textarea js-editor', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'body-label' },
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: form }).ready();
