// A reply to a thread in a dialog: ProseMirror without role, label or hint; the class names around
// it are hashes that change with every build.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountProseMirror } from '../../editors/prosemirror.mjs';

const button = document.querySelector('[data-post]');
const composer = mountProseMirror(document.querySelector('.editor-place'), {
  onText: (text) => enableWhenFilled(button, text),
});
const page = installFixture({ ...composer, submit: button });

const layer = document.querySelector('#layer');
const show = (open) => {
  layer.hidden = !open;
  if (open) composer.focus();
};
document.querySelector('[aria-label="關閉"]').addEventListener('click', () => show(false));
document.querySelector('[data-open]').addEventListener('click', () => show(true));
show(true);
page.ready();
