// Settings are carried by the browser's own account where the person chose so, and by nothing
// else: field by field the later change holds, what does not fit stays here and is reported,
// and nobody writes twice.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { AD, TEXTAREA } from './asking.mjs';
import { until } from './drive/wait.mjs';
import { muteEach, ownPage, store, stored, undisturbed } from './own-pages.mjs';
import { inBothBrowsers } from './stage.mjs';
import { enter, lamp, type, untilMarked } from './writing.mjs';

/** Room in the browser's account, for all and for one item, in bytes of their JSON and their keys. Firefox does not tell. */
const [ALL, ITEM] = [102_400, 8192];

const carried = (session) => session.background(() => chrome.storage.sync.get());

/** Writes into the account's store as another browser would. */
const elsewhere = (session, items) => session.background((wanted) => chrome.storage.sync.set(wanted), items);

/** Waits until what is stored in an area is just this. */
async function untilIs(read, expected, what) {
  let last;
  await until(what, async () => {
    last = await read();
    try {
      assert.deepEqual(last, expected);
      return true;
    } catch {
      return false;
    }
  }, 8000).catch(() => assert.deepEqual(last, expected, what));
}

/** Settings as another browser carries them, each of them set at a time, in milliseconds since 1970. */
const stamped = (item, time) => ({ ...item, at: Object.fromEntries(Object.keys(item).map((name) => [name, time])) });
const plain = ({ at, ...item }) => item;
const now = (offset = 0) => Date.now() + offset;

/** Fills the account's store with what is nobody's, so that no more than this is left. */
const fill = (session, left) =>
  session.background(async (all, item, room) => {
    const sync = chrome.storage.sync;
    let free = all - (await sync.getBytesInUse(null)) - room;
    for (let count = 0; free > 20; count += 1) {
      const key = `filler${String(count).padStart(3, '0')}`;
      const length = Math.min(item, free) - key.length - 2;
      if (length < 1) break;
      await sync.set({ [key]: 'x'.repeat(length) });
      free -= length + key.length + 2;
    }
  }, ALL, ITEM, left);
const unfill = (session) => session.background(async () => chrome.storage.sync.remove(Object.keys(await chrome.storage.sync.get()).filter((key) => key.startsWith('filler'))));

inBothBrowsers('settings of several browsers', (stage) => {
  const clear = () => stage.session.background(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]));
  beforeEach(clear);
  afterEach(clear);

  const turnOn = async (session, more = {}) => {
    await store(session, { global: { ...more, sync: true } });
    await until('both sides to be laid together', async () => (await stored(session)).synced);
  };

  test('nothing is carried where nobody asked for it', async () => {
    const { session } = stage;
    await elsewhere(session, { global: stamped({ pause: 900 }, now()) });
    const page = await ownPage(session);
    assert.deepEqual(await muteEach(page, [{ words: ['one'] }]), []);
    // What the background would do has been done once it has answered after this.
    await session.background(() => new Promise((done) => setTimeout(done)));
    assert.deepEqual(Object.keys(await stored(session)), ['global']);
    assert.deepEqual((await stored(session)).global, { muted: ['one'] });
    assert.deepEqual(plain((await carried(session)).global), { pause: 900 });
    await page.close();
  });

  test('turned on, both sides are laid together; what was posted or learned stays here', async () => {
    const { session } = stage;
    await elsewhere(session, { global: stamped({ pause: 900 }, now(-1000)), 'site:x.com': stamped({ norm: 'own' }, now(-1000)) });
    await store(session, { 'site:bsky.app': { ask: true }, 'ledger:2026-11': { posts: 3 }, 'learned:x.com': { shift: 1 } });
    await turnOn(session, { muted: ['shop now'] });
    const here = await stored(session);
    assert.deepEqual([plain(here.global), plain(here['site:x.com'])], [{ muted: ['shop now'], sync: true, pause: 900 }, { norm: 'own' }]);
    assert.equal(here.synced.state, 'ok');
    const there = await carried(session);
    assert.deepEqual(Object.keys(there).sort(), ['global', 'site:bsky.app', 'site:x.com']);
    assert.deepEqual([plain(there.global), plain(there['site:bsky.app'])], [{ pause: 900, muted: ['shop now'] }, { ask: true }]);
  });

  test('a change made in another browser reaches an open composer', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await turnOn(session);
    await undisturbed(page, async () => {
      await elsewhere(session, { global: stamped({ families: { urgency: false } }, now()) });
      await untilMarked(page, AD.words.filter((words) => words !== 'ends tonight'));
      await elsewhere(session, { 'site:forum.example': stamped({ muted: ['link in bio'] }, now()) });
      await untilMarked(page, AD.words.filter((words) => !['ends tonight', 'Link in bio'].includes(words)));
    });
    await page.close();
  });

  test('of one field the later change holds, of two each its own', async () => {
    const { session } = stage;
    await turnOn(session);
    const page = await ownPage(session);
    const before = now(-60_000);
    assert.deepEqual(await muteEach(page, [{ words: ['here'] }]), []);
    await until('the change to be carried', async () => (await carried(session)).global?.muted);
    // Another browser, which had not heard of it, changed the same field before, and another field.
    await elsewhere(session, { global: stamped({ muted: ['there'], pause: 900 }, before) });
    await until('the other field to arrive', async () => (await stored(session)).global.pause === 900);
    assert.deepEqual((await stored(session)).global.muted, ['here']);
    await until('the later change to be carried anew', async () => (await carried(session)).global.muted[0] === 'here');
    await elsewhere(session, { global: stamped({ muted: ['later'] }, now(60_000)) });
    await until('the later change to hold', async () => (await stored(session)).global.muted[0] === 'later');
    assert.equal((await stored(session)).global.pause, 900);
    await page.close();
  });

  test('laid together, both sides are still', async () => {
    const { session } = stage;
    await turnOn(session, { pause: 900 });
    await session.background(() => {
      globalThis.writes = [];
      globalThis.writing ??= (changes, area) => globalThis.writes.push(`${area}: ${Object.keys(changes)}`);
      chrome.storage.onChanged.addListener(globalThis.writing);
    });
    await elsewhere(session, { global: stamped({ norm: 'own' }, now()) });
    // Theirs, what it makes of ours, and what was ours alone given back to them.
    const expected = ['sync: global', 'local: global', 'sync: global'];
    await until('both sides to say the same', async () => plain((await carried(session)).global).pause === 900);
    await elsewhere(session, { 'site:x.com': stamped({ on: false }, now()) });
    await until('the next change to arrive', async () => (await stored(session))['site:x.com']);
    const writes = await session.background(() => {
      chrome.storage.onChanged.removeListener(globalThis.writing);
      return globalThis.writes;
    });
    assert.deepEqual(writes.slice(0, 5).sort(), [...expected, 'sync: site:x.com', 'local: site:x.com'].sort());
    assert.equal(writes.length, 5, writes.join('\n'));
  });

  test('turned off, the copy stays and nothing goes either way', async () => {
    const { session } = stage;
    await turnOn(session, { pause: 900 });
    const copy = await carried(session);
    await store(session, { global: { pause: 700 } });
    await until('carrying to end', async () => !(await stored(session)).synced);
    await elsewhere(session, { 'site:x.com': stamped({ on: false }, now()) });
    const page = await ownPage(session);
    assert.deepEqual(await muteEach(page, [{ words: ['one'] }]), []);
    assert.deepEqual(plain((await stored(session)).global), { pause: 700, muted: ['one'] });
    assert.deepEqual((await carried(session)).global, copy.global);
    assert.equal((await stored(session))['site:x.com'], undefined);
    await page.close();
  });

  test('where the account is full nothing is lost here, it is said, and it is made good once there is room', async () => {
    const { session } = stage;
    await turnOn(session);
    await fill(session, 300);
    const list = Array.from({ length: 60 }, (_, at) => ({ words: [`a phrase that takes some room ${at}`] }));
    const page = await ownPage(session);
    assert.deepEqual(await muteEach(page, list), []);
    const words = list.flatMap((one) => one.words).sort();
    await until('the want of room to be said', async () => (await stored(session)).synced.state === 'full');
    assert.deepEqual([...(await stored(session)).global.muted].sort(), words);
    assert.match((await stored(session)).synced.message, /quota|large/i);
    await unfill(session);
    assert.deepEqual(await muteEach(page, [{ words: ['one more'] }]), []);
    await until('all to be carried', async () => (await carried(session)).global?.muted?.length === words.length + 1);
    await until('all to be well', async () => (await stored(session)).synced.state === 'ok');
    await page.close();
  });

  test('one item too large for the account does not keep the others here', async () => {
    const { session } = stage;
    await turnOn(session);
    const page = await ownPage(session);
    const list = Array.from({ length: 100 }, (_, at) => ({ words: [`${'long '.repeat(20)}${at}`] }));
    assert.deepEqual(await muteEach(page, list), []);
    await until('the want of room to be said', async () => (await stored(session)).synced.state === 'full');
    assert.equal((await stored(session)).global.muted.length, 100);
    await store(session, { 'site:x.com': { on: false } });
    await until('the other item to be carried', async () => (await carried(session))['site:x.com']);
    await page.close();
  });
});
