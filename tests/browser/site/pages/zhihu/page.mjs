// A short thought: a Draft.js editor under an optional title, in a dialog over the feed.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

const button = document.querySelector('.WriteModal button.Button--primary');
const composer = await mountDraft(document.querySelector('.editor-here'), {
  testId: '',
  placeholder: '分享你此刻的想法...',
  onText: (text) => enableWhenFilled(button, text),
});
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('.veil');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[aria-label="关闭"]').addEventListener('click', () => show(false));
document.querySelector('[data-open]').addEventListener('click', () => show(true));
show(true);
page.ready();
