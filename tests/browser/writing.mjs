// Writes into a demo page's composer as a person does and reads what Offair shows there:
// lamp, underlined words, card. Waits for conditions, never for a while.

import { until } from './drive/wait.mjs';

/** Our element on any page. */
export const SHELL = 'html > div[popover]';

/** Opens the composer's page and puts the caret into it. */
export async function enter(session, composer, options) {
  const page = await session.page(composer.url, options);
  await until(`${composer.name} to be ready`, () => page.evaluate(() => globalThis.fixture?.ready === true));
  await page.evaluate(() => fixture.host()?.scrollIntoView({ block: 'center' }));
  const box = await page.evaluate(() => {
    const { left, top, width, height } = fixture.host().getBoundingClientRect();
    return { x: left + Math.min(40, width / 2), y: top + Math.min(14, height / 2) };
  });
  await page.mouse.click(box.x, box.y);
  return page;
}

/** Types with real keys and checks that the editor's own model holds just that. */
export async function type(page, text) {
  await page.keyboard.type(text);
  await until(`the editor to hold ${JSON.stringify(text)}`, () => page.evaluate((wanted) => fixture.text().endsWith(wanted), text));
}

/** Waits for the lamp; gives its verdict and name. */
export async function lamp(session, page, verdict) {
  return session.untilInShadow(
    page,
    SHELL,
    (root, wanted) => {
      const lamp = root.querySelector('.lamp');
      if (!lamp || lamp.hidden || (wanted && lamp.dataset.verdict !== wanted)) return undefined;
      return { verdict: lamp.dataset.verdict, name: lamp.getAttribute('aria-label') };
    },
    verdict ?? null,
  );
}

/** Whether a lamp is to be seen. */
export async function hasLamp(session, page) {
  if (!(await session.hasShadow(page, SHELL))) return false;
  return session.inShadow(page, SHELL, (root) => root.querySelector('.lamp')?.hidden === false);
}

/** The underlined words, as the browser has them; the page's own view of the highlights. */
export async function underlined(page) {
  return page.evaluate(() => {
    const words = [];
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        // A textarea's value range says its place only; its words are the value's.
        const isValue = range.startContainer instanceof HTMLTextAreaElement;
        words.push(isValue ? range.startContainer.value.slice(range.startOffset, range.endOffset) : String(range));
      }
    }
    return words;
  });
}

/** Opens the card by a press on the lamp; gives its text. */
export async function openCard(session, page) {
  await session.clickInShadow(page, SHELL, '.lamp');
  return session.untilInShadow(page, SHELL, (root) => (root.querySelector('.card')?.hidden === false ? root.querySelector('.card').innerText : undefined));
}
