// A composer in a frame without an address, and one in a dialog that shuts out the rest of the
// page: heard, marked and answered like any other, with lamp and card where they can be pressed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers, listen } from './stage.mjs';
import { SHELL, caret, chord, enter, gone, holds, lamp, openCard, type, untilMarked, wordsUnderMarks } from './writing.mjs';

const AD = DRAFTS.advertisement;
const framed = (way) => ({ name: `try-frame/${way}`, url: `https://frames.example/${way}` });
const WAYS = ['blank', 'design', 'written', 'srcdoc', 'textarea'];
const lampBox = (session, page) => session.shadowBox(page, SHELL, '.lamp');
const frameBox = (page) => page.evaluate(() => document.querySelector('iframe').getBoundingClientRect().toJSON());
const assertBeside = (sign, frame) =>
  assert.ok(
    sign.x + sign.width >= frame.left - 8 && sign.x <= frame.right + 8 && sign.y + sign.height >= frame.top - 8 && sign.y <= frame.bottom + 8,
    `the lamp stands at the frame: ${JSON.stringify({ sign, frame })}`,
  );

inBothBrowsers('a composer in a frame', (stage) => {
  for (const way of WAYS) {
    test(`${way}: is heard as one of the page's host, marked in the frame, and answered outside of it`, async () => {
      const { session } = stage;
      const heard = await listen(session);
      const page = await enter(session, framed(way));
      await type(page, AD.text);
      await page.evaluate(() => fixture.watch());
      await lamp(session, page, AD.verdict);
      await untilMarked(page, AD.words);
      assert.deepEqual(await wordsUnderMarks(page), AD.words, 'words under the marks');
      assert.deepEqual([...new Set((await heard()).map(({ page }) => page?.host))], ['frames.example'], 'hosts told to the background');
      assertBeside(await lampBox(session, page), await frameBox(page));
      const text = await openCard(session, page);
      for (const word of AD.words) assert.ok(text.includes(word), `the card tells ${word}: ${text}`);
      await page.keyboard.press('Escape');
      await session.untilInShadow(page, SHELL, (root) => root.querySelector('.card').hidden);
      await page.keyboard.type('!');
      await holds(page, `${AD.text}!`);
      assert.deepEqual(await page.evaluate(() => fixture.violations), [], 'policy violations');
      await page.close();
    });
  }

  test('the lamp follows when the page around the frame scrolls, and goes with the frame', async () => {
    const { session } = stage;
    const page = await enter(session, framed('srcdoc'));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    const before = await lampBox(session, page);
    await page.evaluate(() => scrollBy(0, 90));
    await until('the lamp to follow', async () => Math.abs((await lampBox(session, page)).y - (before.y - 90)) < 1);
    await page.evaluate(() => document.querySelector('iframe').remove());
    await until('our element to leave', async () => (await page.$(SHELL)) === null);
    await page.close();
  });

  test('the keyboard opens the card, and Escape gives the caret back to the frame', async () => {
    const { session } = stage;
    const page = await enter(session, framed('blank'));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await session.background(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.sendMessage(tab.id, { kind: 'openCard' });
    }, page.url());
    await session.untilInShadow(page, SHELL, (root) => root.querySelector('.card').contains(root.activeElement));
    await page.keyboard.press('Escape');
    await until('the frame to have the focus', () => page.evaluate(() => document.activeElement.localName === 'iframe'));
    await page.keyboard.type(' Now.');
    await holds(page, `${AD.text} Now.`);
    await page.close();
  });

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});

inBothBrowsers('a composer in a dialog', (stage) => {
  const modal = { name: 'try-dialog/modal', url: 'https://dialogs.example/modal' };
  const trap = { name: 'try-dialog/trap', url: 'https://dialogs.example/trap' };

  test('a modal one: the lamp is inside and can be pressed, and leaves when the dialog is shut', async () => {
    const { session } = stage;
    const page = await enter(session, modal);
    const markup = await page.evaluate(() => [...document.querySelector('dialog').children].map((one) => one.outerHTML).slice(1));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    assert.equal((await page.$$('dialog > div[popover]')).length, 1, 'our element is in the dialog');
    await openCard(session, page);
    assert.deepEqual(await caret(page), { focused: true, at: [AD.text, AD.text.length, true] });
    assert.deepEqual(await page.evaluate(() => [...document.querySelector('dialog').children].map((one) => one.outerHTML).slice(1, -1)), markup, 'the rest of the dialog');
    await page.keyboard.press('Escape');
    await session.untilInShadow(page, SHELL, (root) => root.querySelector('.card').hidden);
    assert.equal(await page.evaluate(() => document.querySelector('dialog').open), true, 'Escape shut the card alone');
    await page.click('#close');
    await until('our element to leave', async () => (await page.$(SHELL)) === null);
    await gone(session, page, 'left after the dialog was shut');
    await page.click('#open');
    await page.click('[contenteditable]');
    await chord(page, 'Control', 'End');
    await type(page, ' Yes.');
    await untilMarked(page, AD.words);
    assert.equal((await page.$$(SHELL)).length, 1, 'elements of ours');
    await page.close();
  });

  test('one that holds the focus by script: a press on the lamp never moves it', async () => {
    const { session } = stage;
    const page = await enter(session, trap);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await page.evaluate(() => (globalThis.refocused = 0));
    await openCard(session, page);
    await session.clickInShadow(page, SHELL, '.card .summary');
    assert.equal(await page.evaluate(() => refocused), 0, 'times the focus was lost or taken back');
    await type(page, ' Yes.');
    assert.equal(await page.evaluate(() => refocused), 0);
    assert.deepEqual(await page.evaluate(() => outside), [], 'presses that the page took for outside of its dialog');
    await page.close();
  });

  test('one that holds the focus by script: the keyboard opens the card and stays in it', async () => {
    const { session } = stage;
    const page = await enter(session, trap);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await page.evaluate(() => (globalThis.refocused = 0));
    await session.background(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.sendMessage(tab.id, { kind: 'openCard' });
    }, page.url());
    await session.untilInShadow(page, SHELL, (root) => root.querySelector('.card').contains(root.activeElement));
    await page.keyboard.press('Tab');
    await session.untilInShadow(page, SHELL, (root) => root.activeElement?.matches('.card button'));
    await page.keyboard.press('Enter');
    await session.untilInShadow(page, SHELL, (root) => root.querySelector('.card').hidden);
    assert.deepEqual(await caret(page), { focused: true, at: [AD.text, AD.text.length, true] });
    // The composer was left once, for the card; nobody fetched the focus back from it.
    assert.equal(await page.evaluate(() => refocused), 1);
    await page.close();
  });
});
