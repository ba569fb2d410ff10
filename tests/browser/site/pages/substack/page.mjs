// The article's editor of a newsletter: a title and a subtitle in textareas of their own, TipTap
// below. The button says neither post nor publish: that comes one page later.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountTiptap } from '../../editors/tiptap.mjs';

const button = document.querySelector('[data-testid="publish-button"]');
const composer = mountTiptap(document.querySelector('.editor-place'), {
  placeholder: 'Start writing…',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
