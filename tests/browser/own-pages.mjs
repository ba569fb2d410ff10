// What the tests of settings share: the extension's own pages, each with the Wasm that the page
// itself runs, so that what is claimed of two windows is claimed of what people have; the store;
// and the draft that must not notice any of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { caret } from './writing.mjs';

const protocol = readFileSync(new URL('../../extension/content/protocol.ts', import.meta.url), 'utf8');
/** Of the messages. */
export const VERSION = Number(/VERSION = (\d+)/.exec(protocol)[1]);

/** Opens one of the extension's pages with its Wasm at `globalThis.offair`. */
export async function ownPage(session, path = 'popup.html') {
  const page = await session.openExtensionPage(path);
  await page.evaluate(async () => {
    const wasm = await import('/offair.js');
    await wasm.default();
    globalThis.offair = wasm;
  });
  return page;
}

/** Mutes one after the other what is listed, or hears it again: real changes of the item for everywhere, made by this page. */
export const muteEach = (page, list, on = true) =>
  page.evaluate(
    async (v, entries, wanted) => {
      const answers = await Promise.all(entries.map((what) => offair.answer({ v, ask: { kind: 'mute', what, on: wanted } }, false)));
      return answers.filter(({ done }) => !done);
    },
    VERSION,
    list,
    on,
  );

/** What is stored in this browser. */
export const stored = (session) => session.background(() => chrome.storage.local.get());

/** Stores items as they are, as another hand than ours would; takes them out with `null`. */
export const store = (session, items) =>
  session.background(async (wanted) => {
    const there = Object.entries(wanted).filter(([, item]) => item !== null);
    if (there.length > 0) await chrome.storage.local.set(Object.fromEntries(there));
    await chrome.storage.local.remove(Object.keys(wanted).filter((key) => wanted[key] === null));
  }, items);

/** Does something while a draft stands there, and checks that the person noticed nothing of it in the draft. */
export async function undisturbed(page, work) {
  const state = async () => ({ text: await page.evaluate(() => fixture.text()), ...(await caret(page)) });
  const before = await state();
  assert.equal(before.focused, true, 'the composer has the focus before');
  await page.evaluate(() => fixture.watch());
  await work();
  assert.deepEqual(await state(), before, 'text, focus and caret');
  assert.equal(await page.evaluate(() => fixture.mutations), 0, 'changes of the editor’s elements');
}
