// What a person does on a page of the matrix, and what the page is found to be: handles without
// claims of their own.

import { SHELL, chord, sit } from '../writing.mjs';

/** Everything in the composer; the block editor takes the first press for the block alone. */
export async function selectAll({ page, composer }) {
  await chord(page, 'Control', 'a');
  if (composer.editor === 'Gutenberg') await chord(page, 'Control', 'a');
  // Slate hears of a selection a moment later.
  if (composer.editor === 'Slate') await sit(page, 1);
}

/** As a person sends: by the button, or where there is none by the keys. */
export async function send(page, composer) {
  if (composer.send) await (await buttonOf(page, composer)).click();
  else await chord(page, ...composer.sendKeys);
}

/** What a person presses to post: in the page, or in the frame of the composer. */
export async function buttonOf(page, { send, frame }) {
  return (await page.$(`pierce/${send}`)) ?? (await (await page.$(frame)).contentFrame()).$(send);
}

/** What a hint must leave as it was. */
export function state(page) {
  return page.evaluate(() => {
    const host = fixture.host();
    const selection = host.getRootNode().getSelection?.() ?? host.ownerDocument.getSelection();
    const caret = host.value === undefined ? [selection.focusNode?.textContent, selection.focusOffset] : [host.selectionStart, host.selectionEnd];
    return { html: fixture.html(), text: fixture.text(), caret, submits: fixture.submits, posts: fixture.posts.length, scroll: scrollY };
  });
}

/** The whole page as text, our own element left out, and the editor's inside. */
export function markup(page) {
  return page.evaluate((ours) => {
    const copy = document.documentElement.cloneNode(true);
    for (const one of document.querySelectorAll(ours)) if (!one.closest('body')) copy.children[[...document.documentElement.children].indexOf(one)].dataset.ours = '';
    for (const one of copy.querySelectorAll(':scope > [data-ours]')) one.remove();
    return `${copy.outerHTML}\n${fixture.html()}`;
  }, SHELL);
}

/** Sets what the person wants everywhere, as the options page stores it; `null` is as at first. Open pages hear of it. */
export const want = (session, wanted) => session.background((global) => (global ? chrome.storage.local.set({ global }) : chrome.storage.local.remove('global')), wanted);

export function hasFocus() {
  const host = fixture.host();
  let active = host.ownerDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return host.contains(active);
}
