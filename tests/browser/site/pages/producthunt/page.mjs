// A comment on a launched product: TipTap inside a real form that a submit button sends.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mentions } from '../../editors/mention.mjs';
import { mountTiptap } from '../../editors/tiptap.mjs';

const form = document.querySelector('form[data-test="comment-form"]');
const button = form.querySelector('button[data-test="form-submit-button"]');
const place = form.querySelector('.editor-place');
const composer = mountTiptap(place, {
  placeholder: 'What do you think?',
  extensions: [mentions({ names: ['One of the makers'], place: place.parentElement })],
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: form }).ready();
