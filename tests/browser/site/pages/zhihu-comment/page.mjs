// A comment under an answer: a Draft.js box of one line's height inside the comment container.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

const button = document.querySelector('.CommentEditor button');
const composer = await mountDraft(document.querySelector('.editor-here'), {
  testId: '',
  placeholder: '理性发言，友善互动',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
