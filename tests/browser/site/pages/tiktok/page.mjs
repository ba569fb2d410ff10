// The caption of an upload: a Draft.js editor that calls itself a combobox, because it offers
// names and tags while one writes, and yet has many lines. Beside it a combobox of one line.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

const count = document.querySelector('.count');
const button = document.querySelector('[data-e2e="post_video_button"]');
const composer = await mountDraft(document.querySelector('.editor-here'), {
  testId: '',
  placeholder: 'Share more about your video here...',
  role: 'combobox',
  ariaAutoComplete: 'list',
  ariaExpanded: false,
  onText(text) {
    count.textContent = `${text.length}/4000`;
    enableWhenFilled(button, text);
  },
});
installFixture({ ...composer, submit: button }).ready();
