// The node forum's composer, the same for topics and replies: docked to the window's lower edge, with
// the draft's look on its right, so the draft stands on the page twice.

import { installFixture } from '../../shared/fixture.mjs';

export function mountComposer() {
  const composer = document.querySelector('[component="composer"]');
  const area = composer.querySelector('textarea.write');
  const preview = composer.querySelector('[component="composer/preview"]');
  const refresh = () => (preview.textContent = area.value);

  area.addEventListener('input', refresh);
  installFixture({
    host: () => area,
    text: () => area.value,
    clear() {
      area.value = '';
      refresh();
    },
    submit: composer.querySelector('form'),
  }).ready();
}
