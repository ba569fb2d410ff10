// What who runs the browser has set, from a real file of policies: it holds in the open page,
// whatever the person set, whose own value waits until the policy goes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { AD, TEXTAREA } from './asking.mjs';
import { KINDS, until } from './drive/launch.mjs';
import { store, stored, undisturbed } from './own-pages.mjs';
import { chromiumPolicy, firefoxWith, isTaken, ownBuild, whyNot } from './policy-file.mjs';
import { open } from './stage.mjs';
import { enter, gone, lamp, type, untilMarked } from './writing.mjs';

const POLICY = { settings: { families: { urgency: false }, sensitivity: 'usual' }, places: { 'forum.example': { muted: ['link in bio'] }, 'x.com': { on: false } } };
const OWN = { families: { urgency: true }, cues: { 'shop-now': false } };
const LAST = ['ends tonight', 'Link in bio'];
const without = (words) => AD.words.filter((one) => !words.includes(one));

/** A composer with an advertisement in it, for one claim. */
async function written(session, work) {
  const page = await enter(session, TEXTAREA);
  await type(page, AD.text);
  await lamp(session, page, AD.verdict);
  await work(page);
  await page.close();
}

/** What is locked is shown as such, on the options page and in the popup over the composer's page. */
async function assertLocked(session, page) {
  const options = await session.openExtensionPage('options.html');
  const said = () => ({
    settings: [...document.querySelectorAll('[data-setting="sensitivity"] input')].map((one) => one.disabled),
    origin: document.querySelector('#origin-sensitivity')?.textContent,
    part: document.querySelector('#origin-families')?.textContent,
    free: document.querySelector('#set-pause')?.disabled,
  });
  const LOCKED = { settings: [true, true, true], origin: 'Set by your organisation. It cannot be changed here.', part: 'Partly set by your organisation', free: false };
  await until('the options to show what is locked', async () => isDeepStrictEqual(await options.evaluate(said), LOCKED));
  await options.close();
  const popup = await session.openPopup(page);
  await until('the popup to show what is locked', () => popup.evaluate(() =>
    document.querySelector('#sensitivity').disabled && document.querySelector('#sensitivity-origin').textContent.startsWith('Set by your organisation') && !document.querySelector('#norm').disabled));
  await session.closePopup(popup);
}

if (KINDS.includes('chromium')) {
  const reason = await whyNot();
  if (reason) console.error(`POLICIES ARE NOT TESTED IN CHROMIUM HERE: ${reason}`);
  test('a file of policies, in chromium', { skip: reason }, async () => {
    const stage = await open('chromium', { extension: await ownBuild('chromium') });
    const { session } = stage;
    const set = async (values) => {
      await chromiumPolicy(session.extensionId, values);
      await until('Chromium to read the policies', async () => isDeepStrictEqual(await session.background(() => chrome.storage.managed.get()), values ?? {}));
    };
    try {
      await written(session, async (page) => {
        await untilMarked(page, AD.words);
        await undisturbed(page, async () => {
          await set(POLICY);
          await untilMarked(page, without(LAST));
          await store(session, { global: OWN, 'site:forum.example': { families: { urgency: true } } });
          await untilMarked(page, without([...LAST, 'Shop now']));
        });
        await assertLocked(session, page);
        await page.bringToFront();
        await undisturbed(page, async () => {
          await set({ settings: { on: false } });
          await gone(session, page, 'left after a policy turned it off');
          await set(null);
          await untilMarked(page, without(['Shop now']));
          assert.deepEqual((await stored(session)).global, OWN, 'what the person set');
        });
      });
    } finally {
      await chromiumPolicy(session.extensionId, null);
      await stage.close();
    }
  });
}

if (KINDS.includes('firefox')) {
  const reason = await isTaken();
  if (reason) console.error(`POLICIES ARE NOT TESTED IN FIREFOX HERE: ${reason}`);
  test('a file of policies, in firefox', { skip: reason }, async () => {
    const given = process.env.FIREFOX_BIN;
    process.env.FIREFOX_BIN = await firefoxWith('offair@offair.example', POLICY);
    let stage;
    try {
      stage = await open('firefox');
      const { session } = stage;
      await written(session, async (page) => {
        await untilMarked(page, without(LAST));
        await undisturbed(page, async () => {
          await store(session, { global: OWN });
          await untilMarked(page, without([...LAST, 'Shop now']));
        });
        await assertLocked(session, page);
      });
    } finally {
      if (given === undefined) delete process.env.FIREFOX_BIN;
      else process.env.FIREFOX_BIN = given;
      await stage?.close();
    }
  });
}
