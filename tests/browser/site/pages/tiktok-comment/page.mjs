// A comment on a clip: a Draft.js box of one line's height with a bare div to press beside it.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

const button = document.querySelector('[data-e2e="comment-post"]');
const composer = await mountDraft(document.querySelector('[data-e2e="comment-text"]'), {
  testId: '',
  placeholder: 'Add comment...',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
