// A pin's description: a Draft.js editor among plain fields, the button far off in the head.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

const button = document.querySelector('[data-test-id="storyboard-creation-nav-done"] button');
const composer = await mountDraft(document.querySelector('.editor-here'), {
  testId: '',
  label: 'Add a detailed description',
  placeholder: 'Add a detailed description',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
