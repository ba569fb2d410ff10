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

const POLICY = { settings: { families: { urgency: false } }, places: { 'forum.example': { muted: ['link in bio'] }, 'x.com': { on: false } } };
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
          const own = { families: { urgency: true }, cues: { 'shop-now': false } };
          await store(session, { global: own, 'site:forum.example': { families: { urgency: true } } });
          await untilMarked(page, without([...LAST, 'Shop now']));
          await set({ settings: { on: false } });
          await gone(session, page, 'left after a policy turned it off');
          await set(null);
          await untilMarked(page, without(['Shop now']));
          assert.deepEqual((await stored(session)).global, own, 'what the person set');
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
          await store(session, { global: { families: { urgency: true }, cues: { 'shop-now': false } } });
          await untilMarked(page, without([...LAST, 'Shop now']));
        });
      });
    } finally {
      if (given === undefined) delete process.env.FIREFOX_BIN;
      else process.env.FIREFOX_BIN = given;
      await stage?.close();
    }
  });
}
