// The options page: what was posted, the brand, what communities have taught, and files: all of
// it out, away, and in again.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { until } from './drive/wait.mjs';
import { clear, fill, openOptions, press, store, stored, untilShown, untilStored } from './options-page.mjs';
import { assertNothingLeft, inBothBrowsers } from './stage.mjs';

/** Today and the days before it, by the clock that the page has. */
const day = (back) => {
  const date = new Date(Date.now() - back * 86_400_000);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const LEDGER = {
  [`ledger:${day(2)}`]: [
    { place: 'reddit.com/r/rust', kind: 'post', tone: 0.93, verdict: 'broadcast', against: true },
    { place: 'reddit.com/r/rust', kind: 'reply', tone: 0.08, verdict: 'conversation' },
  ],
  [`ledger:${day(1)}`]: [{ place: 'x.com', kind: 'post', tone: 0.2, verdict: 'conversation', brand: true }],
};
const ALL = {
  version: 2,
  global: { pause: 900, muted: ['link in bio'], mostBroadcast: 10 },
  'site:reddit.com': { norm: 'own' },
  brand: { names: ['Acme'], never: [{ phrase: 'synergy', reason: 'Nobody talks so.' }] },
  'learned:reddit.com/r/rust': { ignored: 12, muted: 2, against: 0, heeded: 0, began: 14, points: 0 },
  ...LEDGER,
};

/** Keeps the texts of the files that the page saves, and saves none. */
const catchFiles = (page) =>
  page.evaluate(() => {
    globalThis.saved = [];
    let last;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => make.call(URL, (last = blob));
    HTMLAnchorElement.prototype.click = function () {
      last.text().then((text) => saved.push({ name: this.download, text }));
    };
  });

inBothBrowsers('the options: ledger, brand and files', (stage) => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offair-files-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => clear(stage.session));

  /** Chooses a file to take in. */
  async function choose(page, name, text) {
    const path = join(folder, name);
    await writeFile(path, text);
    const input = await page.$('#import-file');
    await input.uploadFile(path);
  }

  const preview = () => [...document.querySelectorAll('#import-preview li')].map((entry) => entry.textContent);

  test('the ledger shows places and goals, goes into a table, and is erased after a question', async () => {
    const { session } = stage;
    await store(session, { ...ALL, [`ledger:${day(3)}`]: [{ place: 'x.com', kind: 'post', tone: 0.5, verdict: 'mixed' }] });
    const page = await openOptions(session);
    await untilShown(page, 'places', [['reddit.com/r/rust', '2', '1', '50%', '1'], ['x.com', '2', '0', '0%', '0']], () =>
      [...document.querySelectorAll('#ledger-places tr')].map((row) => [...row.children].map((cell) => cell.textContent)));
    await untilShown(page, 'goals', ['Everywhere1 of 4 posts in four weeks were broadcast; at most 10%.Not yet'], () =>
      [...document.querySelectorAll('#goals li')].map((entry) => entry.textContent));
    await press(page, '[data-preset="hacker-news"]');
    await untilStored(session, 'global', { ...ALL.global, mostBroadcast: 20 });
    await catchFiles(page);
    await press(page, '#ledger-export');
    await until('the table', () => page.evaluate(() => saved.length === 1));
    const [{ name, text }] = await page.evaluate(() => saved);
    assert.equal(name, `offair-ledger-${day(0)}.csv`);
    assert.equal(
      text.replace('\ufeff', ''),
      [
        'Day,Site,Community,Kind,Tone,Verdict,Names own brand,Sent despite warning',
        `${day(3)},x.com,,post,0.50,mixed,no,no`,
        `${day(2)},reddit.com,r/rust,post,0.93,broadcast,no,yes`,
        `${day(2)},reddit.com,r/rust,reply,0.08,conversation,no,no`,
        `${day(1)},x.com,,post,0.20,conversation,yes,no`,
        '',
      ].join('\r\n'),
    );
    await press(page, '#ledger-erase > button');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Keep', 'the safe answer has the focus');
    await page.keyboard.press('Escape');
    await press(page, '#ledger-erase > button');
    await press(page, '#ledger-erase .asked button');
    await until('the ledger to be gone', async () => Object.keys(await stored(session)).every((key) => !key.startsWith('ledger:')));
    assert.deepEqual((await stored(session)).brand, ALL.brand, 'all else stays');
    await untilShown(page, 'nothing', false, () => document.querySelector('#ledger-none').hidden);
    await page.close();
  });

  test('what a community has taught is explained, and reset', async () => {
    const { session } = stage;
    await store(session, ALL);
    const page = await openOptions(session);
    await untilShown(page, 'what is said', ['reddit.com/r/rust', 'Warns later: 50% of the way it may go.', 'Ignored: 12. Muted: 2. Posted despite a warning: 0. Changed after one: 0.'], () =>
      [...document.querySelectorAll('#learned li :is(strong, p)')].map((entry) => entry.textContent));
    await press(page, '#learned button');
    await untilStored(session, 'learned:reddit.com/r/rust', null);
    await untilShown(page, 'nothing', [0, false], () => [document.querySelectorAll('#learned li').length, document.querySelector('#learned-none').hidden]);
    await page.close();
  });

  test('the brand is written, told where it is wrong, and taken out', async () => {
    const { session } = stage;
    const page = await openOptions(session);
    await fill(page, '#brand-names-words', 'Acme');
    await page.keyboard.press('Enter');
    await untilStored(session, 'brand', { names: ['Acme'] });
    await fill(page, '#brand-never-words', 'synergy');
    await fill(page, '#brand-never-reason', 'Nobody talks so.');
    await page.keyboard.press('Enter');
    await untilStored(session, 'brand', { names: ['Acme'], never: [{ phrase: 'synergy', reason: 'Nobody talks so.' }] });
    await fill(page, '#disclosure', 'I work for {name}.');
    await page.keyboard.press('Tab');
    await untilStored(session, 'brand', { names: ['Acme'], never: [{ phrase: 'synergy', reason: 'Nobody talks so.' }], disclosure: 'I work for {name}.' });
    await fill(page, '#brand-names-words', '!!');
    await page.keyboard.press('Enter');
    await untilShown(page, 'the fault', ['!!', 'A name has from 1 to 60 characters, a letter among them.'], () => [document.querySelector('#brand-names-words').value, document.querySelector('#brand-names-error').textContent]);
    await press(page, '[data-list="names"] li button');
    await press(page, '[data-list="never"] li button');
    await untilStored(session, 'brand', { disclosure: 'I work for {name}.' });
    await page.close();
  });

  test('export, erase, import: the same state', async () => {
    const { session } = stage;
    await store(session, ALL);
    const page = await openOptions(session);
    await catchFiles(page);
    await press(page, '#export-ledger');
    await press(page, '#export');
    await until('the file', () => page.evaluate(() => saved.length === 1));
    const [{ name, text }] = await page.evaluate(() => saved);
    assert.equal(name, `offair-settings-${day(0)}.json`);
    await press(page, '#erase-all > button');
    await press(page, '#erase-all .asked button');
    await until('everything to be erased', async () => Object.keys(await stored(session)).join() === 'version');
    await untilShown(page, 'what is said', 'Everything is erased.', () => document.querySelector('#erase-done').textContent);
    await choose(page, name, text);
    await untilShown(page, 'what is in it', ['Settings for everywhere', 'Settings for 1 place', 'Brand', 'What 1 community has taught', '2 days of the ledger'], preview);
    assert.deepEqual(Object.keys(await stored(session)), ['version'], 'nothing is taken before the answer');
    await press(page, '#import-preview button');
    await until('all of it to be back', async () => Object.keys(await stored(session)).length === Object.keys(ALL).length);
    assert.deepEqual(await stored(session), ALL);
    await untilShown(page, 'the page', ['900', 'Done. What the file says holds now.'], () => [document.querySelector('#set-pause').value, document.querySelector('#import-done').textContent]);
    await page.close();
  });

  test('a file that is broken, older or newer is told from one that is not', async () => {
    const { session } = stage;
    await store(session, { version: 2, global: { ask: true } });
    const page = await openOptions(session);
    const said = () => document.querySelector('#import-error').textContent;
    await choose(page, 'broken.json', '{ "offair": "0.1.0", ');
    await until('the fault', () => page.evaluate(() => /^“broken\.json” could not be read: .*JSON/.test(document.querySelector('#import-error').textContent)));
    await choose(page, 'other.json', '{"name":"package"}');
    await untilShown(page, 'the fault', '“other.json” is no file of Offair’s. Choose one that Offair saved.', said);
    await choose(page, 'newer.json', '{"offair":"9.0.0","version":99,"settings":{}}');
    await untilShown(page, 'the fault', '“newer.json” was written by a newer Offair (form 99). Update Offair, then take it in.', said);
    assert.deepEqual(await stored(session), { version: 2, global: { ask: true } }, 'nothing was taken');
    await choose(page, 'half.json', JSON.stringify({ offair: '0.1.0', version: 2, settings: { global: { pause: 7, on: false }, 'site:?': {} } }));
    await untilShown(page, 'what is in it', ['Settings for everywhere', 'Rest before a hint (Everywhere): the value is none that it may have.', '“?” is no place. Write a site such as example.org, or a community such as reddit.com/r/rust.'], preview);
    await press(page, '#import-preview .asked button + button');
    assert.deepEqual(await stored(session), { version: 2, global: { ask: true } }, 'kept');
    await choose(page, 'older.json', JSON.stringify({ offair: '0.0.9', version: 1, settings: { 'site:twitter.com': { on: false } } }));
    await until('what is in it', () => page.evaluate(() => document.querySelector('#import-preview button') !== null));
    await press(page, '#import-preview button');
    await until('the older file to hold', async () => Object.keys(await stored(session)).some((key) => key.startsWith('site:')));
    assert.deepEqual(await stored(session), { version: 2, 'site:x.com': { on: false } });
    await page.close();
    await assertNothingLeft(stage);
  });
});
