// What the tests of the options page share: the page itself, its rows, and the store below it.

import assert from 'node:assert/strict';
import { until } from './drive/wait.mjs';

/** Opens the options page and waits for its rows. */
export async function openOptions(session, query = '', options) {
  const page = await session.openExtensionPage(`options.html${query}`, options);
  await until('the rows to be drawn', () => page.evaluate(() => document.querySelectorAll('.row[data-setting] .origin span:not(:empty)').length > 10));
  return page;
}

/** What is stored in this browser. */
export const stored = (session) => session.background(() => chrome.storage.local.get());

/** Waits until this is stored under a key; `null` where nothing is to be. */
export async function untilStored(session, key, wanted) {
  let last;
  await until('', async () => {
    last = (await stored(session))[key] ?? null;
    return JSON.stringify(last) === JSON.stringify(wanted);
  }, 5000).catch(() => assert.deepEqual(last, wanted, `what is stored under ${key}`));
}

/** Waits until a function on the page gives this. */
export async function untilShown(page, what, wanted, fn, ...args) {
  let last;
  await until('', async () => {
    last = await page.evaluate(fn, ...args);
    return JSON.stringify(last) === JSON.stringify(wanted);
  }, 5000).catch(() => assert.deepEqual(last, wanted, what));
}

/** Where a row says its value comes from, and whether it can be reset. */
export const origin = (name) => {
  const row = document.querySelector(`[data-setting="${name}"]`);
  return row ? [row.querySelector('.origin span').textContent, row.querySelector('.origin button').hidden ? '' : 'Reset'] : null;
};

/** Clicks an element with the mouse once it is in sight. */
export async function press(page, selector) {
  await page.evaluate((one) => document.querySelector(one).scrollIntoView({ block: 'center', behavior: 'instant' }), selector);
  await page.click(selector);
}

/** Types into a field in place of what stands there. */
export async function fill(page, selector, text) {
  await page.evaluate((one) => {
    const field = document.querySelector(one);
    field.scrollIntoView({ block: 'center', behavior: 'instant' });
    field.focus();
    field.select();
  }, selector);
  await page.keyboard.type(text);
}

/** Chooses another place. */
export async function choosePlace(page, name) {
  await fill(page, '#place-name', name);
  await page.keyboard.press('Enter');
}

/** Clears the store. */
export const clear = (session) => session.background(() => chrome.storage.local.clear());

/** Stores items. */
export const store = (session, items) => session.background((wanted) => chrome.storage.local.set(wanted), items);
