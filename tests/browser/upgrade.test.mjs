// What an earlier release stored is brought into this one's form once, in the open, while pages
// read and write it; what a later one stored is left alone.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { AD, TEXTAREA } from './asking.mjs';
import { until } from './drive/wait.mjs';
import { muteEach, ownPage, store, stored } from './own-pages.mjs';
import { inBothBrowsers } from './stage.mjs';
import { enter, lamp, type, untilMarked } from './writing.mjs';

// As the first release stored it.
const OLD = { muted: { words: ['Shop now'], cues: ['link-in-bio'] }, 'site:www.reddit.com': { on: false }, 'site:twitter.com': { ask: true } };
const NEW = { global: { muted: ['Shop now'], cues: { 'link-in-bio': false } }, 'site:reddit.com': { on: false }, 'site:x.com': { ask: true } };

inBothBrowsers('an update', (stage) => {
  afterEach(() => stage.session.background(() => chrome.storage.local.clear()));
  const begin = (page) => page.evaluate(() => offair.begin());
  const restart = async (session) => {
    await session.background(() => chrome.storage.local.clear());
    return ownPage(session);
  };

  test('an installation begins with the form of what it will store', async () => {
    await until('the form to be stored', async () => (await stored(stage.session)).version === 2);
    assert.deepEqual(await stored(stage.session), { version: 2 });
  });

  test('what stood is there in the new form, and holds in an open page at once', async () => {
    const { session } = stage;
    const own = await restart(session);
    const page = await enter(session, TEXTAREA);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await store(session, OLD);
    await begin(own);
    assert.deepEqual(await stored(session), { ...NEW, version: 2 });
    await untilMarked(page, AD.words.filter((words) => !['Shop now', 'Link in bio'].includes(words)));
    await begin(own);
    assert.deepEqual(await stored(session), { ...NEW, version: 2 }, 'a second time changes nothing');
    await page.close();
    await own.close();
  });

  test('a change that is made meanwhile is lost on neither side', async () => {
    const { session } = stage;
    const [own, other] = [await restart(session), await ownPage(session)];
    await store(session, OLD);
    const list = Array.from({ length: 30 }, (_, at) => ({ words: [`meanwhile ${at}`] }));
    await Promise.all([muteEach(other, list), begin(own), muteEach(own, [{ cue: 'shop-now' }])]);
    const { global, ...others } = await stored(session);
    assert.deepEqual([...global.muted].sort(), ['Shop now', ...list.flatMap(({ words }) => words)].sort());
    assert.deepEqual(global.cues, { 'link-in-bio': false, 'shop-now': false });
    assert.deepEqual(Object.keys(others).sort(), ['site:reddit.com', 'site:x.com', 'version']);
    await own.close();
    await other.close();
  });

  test('what a later release stored stays as it is', async () => {
    const { session } = stage;
    const own = await restart(session);
    const later = { version: 99, global: { on: ['a form', 'of its own'] }, muted: { words: ['x'] } };
    await store(session, later);
    await begin(own);
    assert.deepEqual(await stored(session), later);
    await own.close();
  });
});
