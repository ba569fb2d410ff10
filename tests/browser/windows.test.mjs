// Two windows and the background change one item at once, in fields of their own and in the
// same one; nothing of anybody's is lost, whoever comes first.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { muteEach, ownPage, store, stored, VERSION } from './own-pages.mjs';
import { inBothBrowsers } from './stage.mjs';

const phrases = (whose, most = 40) => Array.from({ length: most }, (_, at) => ({ words: [`${whose} ${at}`] }));
const cues = (whose, most = 40) => Array.from({ length: most }, (_, at) => ({ cue: `${whose}-${at}` }));
const mixed = (...lists) => lists[0].flatMap((_, at) => lists.map((list) => list[at]));

inBothBrowsers('two windows', (stage) => {
  afterEach(() => stage.session.background(() => chrome.storage.local.clear()));

  /** Two pages of the extension, for one claim. */
  const two = async (work) => {
    const { session } = stage;
    const pages = [await ownPage(session), await ownPage(session)];
    await work(session, ...pages);
    for (const page of pages) await page.close();
  };

  test('of fields of their own and of the same one, set at once, none is lost', () =>
    two(async (session, left, right) => {
      await store(session, { global: { pause: 900, later: { of: 'another release' } } });
      const byMessage = right.evaluate(
        (v, list) => Promise.all(list.map((what) => chrome.runtime.sendMessage({ v, ask: { kind: 'mute', what, on: true } }))),
        VERSION,
        phrases('background'),
      );
      const refused = await Promise.all([
        muteEach(left, mixed(phrases('left'), cues('left'))),
        muteEach(right, mixed(cues('right'), phrases('right'))),
      ]);
      await byMessage;
      assert.deepEqual(refused, [[], []]);
      const { global } = await stored(session);
      const words = ['background', 'left', 'right'].flatMap((whose) => phrases(whose).flatMap((one) => one.words));
      assert.deepEqual([...global.muted].sort(), words.sort(), 'phrases, one field of three hands');
      assert.deepEqual(Object.keys(global.cues).sort(), ['left', 'right'].flatMap((whose) => cues(whose).map(({ cue }) => cue)).sort(), 'cues');
      assert.deepEqual([global.pause, global.later], [900, { of: 'another release' }], 'what nobody changed');
    }));

  test('one sets while the other takes out: what is left is just what nobody took', () =>
    two(async (session, left, right) => {
      const [old, fresh] = [phrases('old'), phrases('fresh')];
      await store(session, { global: { muted: old.flatMap(({ words }) => words) } });
      await Promise.all([muteEach(left, fresh), muteEach(right, old, false)]);
      assert.deepEqual([...(await stored(session)).global.muted].sort(), fresh.flatMap(({ words }) => words).sort());
      await Promise.all([muteEach(left, fresh.slice(0, 20), false), muteEach(right, fresh.slice(20), false)]);
      assert.deepEqual(await stored(session), {}, 'nothing differs, nothing is stored');
    }));
});
