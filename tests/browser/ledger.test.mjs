// What is seen to be sent is written into the ledger as numbers, once; what was not sent is not.
// And what the ledger says in the card, and what a community teaches, holds there alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AD, TALK, TEXTAREA, X, named, posts, press, question, untilPosted, write } from './asking.mjs';
import { EVERY } from './composers.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers } from './stage.mjs';
import { between } from './tones.mjs';
import { SHELL, chord, enter, gone, heard, lamp, openCard, type } from './writing.mjs';

/** A draft just past the line of a feed, and what is said of it where warnings are hardly heeded. */
const BORDER = { text: between(0.62, 0.7), verdict: 'mixed', learned: 'conversation' };

const every = (name) => EVERY.find((composer) => composer.name === name);

/** The items of the ledger and of what was learned. */
const stored = (session) =>
  session.background(async () => {
    const all = await chrome.storage.local.get(null);
    return Object.fromEntries(Object.entries(all).filter(([key]) => /^(ledger|learned):/.test(key)));
  });

/** Today, as the person's clock shows it. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

const entries = async (session) => (await stored(session))[`ledger:${today()}`] ?? [];

/** Waits for so many entries and gives them. */
async function untilWritten(session, count) {
  await until(`${count} entries`, async () => (await entries(session)).length >= count).catch(() => {});
  const list = await entries(session);
  assert.equal(list.length, count, JSON.stringify(list));
  return list;
}

const forget = (session) => session.background(async () => chrome.storage.local.remove(Object.keys(await chrome.storage.local.get(null))));

/** The pieces by which a text would be known again. */
const pieces = (text) => [...(text.match(/[a-z]{5,}/gi) ?? []), ...(text.match(/\p{Script=Han}{2}/gu) ?? [])];

async function assertNoText(session, text) {
  const kept = await session.background(async () => JSON.stringify(await Promise.all(['local', 'sync', 'session'].map((area) => chrome.storage[area]?.get(null)))));
  for (const piece of pieces(text)) assert.ok(!kept.toLowerCase().includes(piece.toLowerCase()), `${piece} of ${text} is stored: ${kept}`);
}

/** Keeps the page's own handlers from a press, as a site does whose server does not answer. */
const refuse = (page, composer) =>
  page.evaluate((selector) => {
    globalThis.refusing = (event) => {
      if (!event.composedPath().some((one) => one.matches?.(selector))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('click', refusing, true);
  }, composer.send);
const answer = (page) => page.evaluate(() => document.removeEventListener('click', refusing, true));

/** Writes and sends by the site's own button, from an empty composer. */
async function send(session, page, composer, draft) {
  const before = await posts(page);
  await write(session, page, draft);
  await press(page, composer);
  await untilPosted(page, [...before, draft.text]);
}

/** Puts the caret into the composer once more. */
async function again(page) {
  const { left, top } = await page.evaluate(() => fixture.host().getBoundingClientRect().toJSON());
  await page.mouse.click(left + 40, top + 14);
}

inBothBrowsers('the ledger', (stage) => {
  for (const [name, place, kind] of [
    ['textarea', 'forum.example', 'post'],
    ['x', 'x.com', 'post'],
    ['facebook', 'facebook.com', 'post'],
    ['linkedin', 'linkedin.com', 'post'],
    ['reddit', 'reddit.com/r/smallstudio', 'reply'],
    ['hackernews', 'news.ycombinator.com', 'reply'],
  ]) {
    test(`${name}: what the button sends is one entry with place, kind and verdict, and without text`, async () => {
      const { session } = stage;
      const [composer] = named(name);
      await forget(session);
      const page = await enter(session, composer);
      await send(session, page, composer, AD);
      const [entry] = await untilWritten(session, 1);
      await gone(session, page, 'left after the post was sent');
      const { print, tone, ...rest } = entry;
      assert.deepEqual(rest, { place, kind, verdict: 'broadcast', against: true });
      assert.ok(tone > 0.8 && tone <= 1, String(tone));
      assert.match(print, /^\S+$/);
      await again(page);
      await send(session, page, composer, TALK);
      const [, second] = await untilWritten(session, 2);
      assert.deepEqual([second.place, second.kind, second.verdict, second.against], [place, kind, 'conversation', undefined]);
      await assertNoText(session, AD.text);
      await assertNoText(session, TALK.text);
      assert.ok(!(await question(session, page).catch(() => false)), 'asked where nobody wanted to be');
      await page.close();
    });
  }

  for (const name of ['mastodon', 'discourse-rich', 'discord']) {
    test(`${name}: what keys send is one entry`, async () => {
      const { session } = stage;
      const composer = every(name);
      await forget(session);
      const page = await enter(session, composer);
      await write(session, page, AD);
      await chord(page, ...composer.sendKeys);
      await untilPosted(page, [AD.text]);
      const [entry] = await untilWritten(session, 1);
      assert.equal(entry.verdict, 'broadcast');
      await page.close();
    });
  }

  test('a form that leads to another page is one entry', async () => {
    const { session } = stage;
    await forget(session);
    const page = await enter(session, TEXTAREA);
    await write(session, page, AD);
    // The demo page's own counting keeps its forms where they are.
    await page.evaluate(() => {
      window.addEventListener('submit', (event) => event.stopImmediatePropagation(), true);
      fixture.isBefore = true;
      Object.assign(fixture.host().form, { method: 'get', action: location.pathname });
    });
    await press(page, TEXTAREA);
    await until('the next page', () => page.evaluate(() => globalThis.fixture?.ready && !fixture.isBefore).catch(() => false));
    const [entry] = await untilWritten(session, 1);
    assert.deepEqual([entry.place, entry.verdict], ['forum.example', 'broadcast']);
    await page.close();
  });

  test('what was never sent is not written: a press that led nowhere, and a draft that is deleted', async () => {
    const { session } = stage;
    for (const composer of named('textarea', 'x')) {
      await forget(session);
      const page = await enter(session, composer);
      await refuse(page, composer);
      await write(session, page, AD);
      await press(page, composer);
      await again(page);
      await chord(page, 'Control', 'a');
      await page.keyboard.press('Backspace');
      await until('the composer to be empty', () => page.evaluate(() => fixture.text().trim() === ''));
      await gone(session, page, 'left after the draft was deleted');
      assert.deepEqual(await entries(session), []);
      // What is sent afterwards is the first that is written.
      await answer(page);
      await send(session, page, composer, TALK);
      const [entry] = await untilWritten(session, 1);
      assert.equal(entry.verdict, 'conversation');
      await page.close();
    }
  });

  test('a background that is stopped between two posts, and between typing and sending, loses nothing', async () => {
    const { session } = stage;
    await forget(session);
    const page = await enter(session, TEXTAREA);
    await write(session, page, AD);
    await session.stopBackground();
    await press(page, TEXTAREA);
    await untilPosted(page, [AD.text]);
    await untilWritten(session, 1);
    await session.stopBackground();
    await again(page);
    await send(session, page, TEXTAREA, TALK);
    const list = await untilWritten(session, 2);
    assert.deepEqual(list.map(({ verdict }) => verdict), ['broadcast', 'conversation']);
    await page.close();
  });

  test('two posts of two tabs at once are both written', async () => {
    const { session } = stage;
    await forget(session);
    const message = (host) => ({ v: 2, ask: { kind: 'sent', page: { host, path: '/', software: null }, text: 'Did the second coat hold up in the rain?', post: 'post', parent: null, against: false, heeded: false } });
    const own = await session.openExtensionPage('popup.html');
    await own.evaluate((list) => Promise.all(list.map((one) => chrome.runtime.sendMessage(one))), [message('forum.example'), message('blog.example'), message('x.com')]);
    await own.close();
    const list = await untilWritten(session, 3);
    assert.deepEqual(list.map(({ place }) => place).sort(), ['blog.example', 'forum.example', 'x.com']);
  });

  test('with nothing to keep nothing is written, and the page script does not listen for it', async () => {
    const { session } = stage;
    await forget(session);
    await session.background(() => chrome.storage.local.set({ global: { keepDays: 0 } }));
    const page = await enter(session, TEXTAREA);
    await send(session, page, TEXTAREA, AD);
    await session.background(() => chrome.storage.local.remove('global'));
    await until('the page to listen anew', async () => (await heard(session, page).catch(() => null)) !== undefined);
    await again(page);
    await send(session, page, TEXTAREA, TALK);
    const [entry] = await untilWritten(session, 1);
    assert.equal(entry.verdict, 'conversation');
    await page.close();
  });

  test('days that were kept long enough go with the next post', async () => {
    const { session } = stage;
    await forget(session);
    const entry = { place: 'x.com', kind: 'post', tone: 0.9, verdict: 'broadcast' };
    await session.background((one) => chrome.storage.local.set({ 'ledger:2020-01-01': [one], 'ledger:odd': 1, 'site:x.com': { pause: 300 } }), entry);
    const page = await enter(session, TEXTAREA);
    await send(session, page, TEXTAREA, TALK);
    await untilWritten(session, 1);
    await until('the old day to go', async () => !('ledger:2020-01-01' in (await stored(session))));
    assert.deepEqual(await session.background(() => chrome.storage.local.get('site:x.com')), { 'site:x.com': { pause: 300 } });
    await page.close();
    await forget(session);
  });

  test('the card says that it would be the third announcement here this month', async () => {
    const { session } = stage;
    await forget(session);
    const page = await enter(session, TEXTAREA);
    for (const count of [1, 2]) {
      await send(session, page, TEXTAREA, AD);
      await untilWritten(session, count);
      await again(page);
    }
    await write(session, page, AD);
    assert.match(await openCard(session, page), /your 3rd announcement in forum\.example this month, beside 0 replies\./);
    await page.close();
  });

  test('the card says of talk, too, that it is nearly what was posted elsewhere', async () => {
    const { session } = stage;
    await forget(session);
    for (const composer of named('textarea', 'facebook')) {
      const page = await enter(session, composer);
      await send(session, page, composer, TALK);
      await untilWritten(session, composer === TEXTAREA ? 1 : 2);
      await page.close();
    }
    const page = await enter(session, X);
    await type(page, TALK.text.replace('last spring', 'last autumn'));
    await lamp(session, page, 'conversation');
    await until('the reading to stand', async () => (await heard(session, page)).held === false);
    assert.match(await openCard(session, page), /nearly what you posted in 2 places within the last 7 days: facebook\.com and forum\.example\./);
    assert.equal((await lamp(session, page)).verdict, 'conversation', 'the lamp');
    await page.close();
  });

  test('what is ignored counts for its community alone, and what was learned moves the warning there alone', async () => {
    const { session } = stage;
    await forget(session);
    let page = await enter(session, X);
    await write(session, page, AD);
    await openCard(session, page);
    await session.inShadow(page, SHELL, (root) => root.querySelector('.card .ignore').scrollIntoView({ block: 'center' }));
    await session.clickInShadow(page, SHELL, '.card .ignore');
    await until('the place to have learned', async () => 'learned:x.com' in (await stored(session)));
    const learned = await stored(session);
    assert.deepEqual(Object.keys(learned), ['learned:x.com']);
    assert.deepEqual([learned['learned:x.com'].ignored, learned['learned:x.com'].points], [1, 1]);
    await session.clickInShadow(page, SHELL, '.card .undo');
    await until('what was undone to be unlearned', async () => (await stored(session))['learned:x.com'].ignored === 0);
    assert.equal((await stored(session))['learned:x.com'].points, 0);
    await page.close();
    // As after many weeks of it.
    await session.background((item) => chrome.storage.local.set(item), { 'learned:x.com': { ...learned['learned:x.com'], ignored: 24, began: 24, points: 0 } });
    // The tone is the same everywhere, and by it the reading of the whole draft is known from those of its beginnings.
    let tone;
    for (const [composer, verdict] of [[named('facebook')[0], BORDER.verdict], [X, BORDER.learned]]) {
      page = await enter(session, composer);
      await type(page, BORDER.text);
      if (tone === undefined) await lamp(session, page, verdict);
      await until('the whole draft to be heard at rest', async () => {
        const reading = await heard(session, page);
        return reading?.held === false && reading.tone === (tone ?? reading.tone);
      });
      const reading = await heard(session, page);
      tone = reading.tone;
      assert.equal(reading.verdict, verdict, composer.name);
      await page.close();
    }
    await session.background(() => chrome.storage.local.set({ global: { learn: false } }));
    page = await enter(session, X);
    await type(page, BORDER.text);
    await lamp(session, page, BORDER.verdict);
    await page.close();
    await forget(session);
  });

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});
