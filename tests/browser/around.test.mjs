// Around the card: the next finding by the keyboard, a page that is to be quiet, and a report on
// a hint that is wrong, which is only ever copied.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AD, TEXTAREA, X, write } from './asking.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers, listen } from './stage.mjs';
import { NO_TRACE, SHELL, caret, card, chord, enter, hasLamp, lamp, openCard, shut, traces, type, underlined } from './writing.mjs';

/** Tells the page what the background tells it when a shortcut is pressed. */
const tell = (session, page, kind) =>
  session.background(
    async (url, what) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.sendMessage(tab.id, { kind: what }).catch(() => undefined);
    },
    page.url(),
    kind,
  );

/** Waits for the card to show these words first, and to have the focus. */
const untilFirst = (session, page, words) =>
  session.untilInShadow(
    page,
    SHELL,
    (root, wanted) => {
      const card = root.querySelector('.card');
      return !card.hidden && root.activeElement === card && card.querySelector('li[data-near] q')?.textContent === wanted;
    },
    words,
  );

inBothBrowsers('the next finding', (stage) => {
  for (const composer of [TEXTAREA, X]) {
    test(`${composer.name}: opens behind the caret, then one after the other, and gives focus and caret back`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await write(session, page, AD);
      await chord(page, 'Control', 'Home');
      for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowRight');
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const before = await caret(page);
      // Behind "Shop now", before "save 40%" would be 36; 40 lies within it.
      for (const words of ['ends tonight', 'Link in bio', 'Shop now', 'save 40%']) {
        await tell(session, page, 'nextFinding');
        await untilFirst(session, page, words);
      }
      await page.keyboard.press('Escape');
      await shut(session, page);
      assert.deepEqual(await caret(page), before, 'focus and caret');
      await page.close();
    });
  }
});

inBothBrowsers('a page that is to be quiet', (stage) => {
  for (const composer of [TEXTAREA, X]) {
    test(`${composer.name}: shows nothing and asks nothing, says so, and a second press brings it back`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await write(session, page, AD);
      await tell(session, page, 'quiet');
      await until('the word for it', async () => (await traces(session, page)).said === 'Offair is quiet on this page until it is loaded again.');
      assert.deepEqual(await underlined(page), []);
      assert.equal(await hasLamp(session, page), false);
      await until('the word to go', async () => !(await session.hasShadow(page, SHELL)));
      const messages = await listen(session);
      await page.evaluate(() => fixture.host().focus());
      await type(page, ' Shop now!');
      for (const kind of ['openCard', 'nextFinding']) await tell(session, page, kind);
      assert.deepEqual(await traces(session, page), NO_TRACE);
      assert.deepEqual(await messages(), [], 'messages to the background');
      await tell(session, page, 'quiet');
      await lamp(session, page, AD.verdict);
      await page.reload();
      await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
      await page.evaluate(() => fixture.host().focus());
      await type(page, AD.text);
      await lamp(session, page, AD.verdict);
      await page.close();
    });
  }
});

inBothBrowsers('a report that a hint is wrong', (stage) => {
  test('is shown first, has the words around only where they are ticked, and goes nowhere but the clipboard', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await write(session, page, AD);
    await openCard(session, page);
    const messages = await listen(session);
    const click = async (selector) => {
      await session.inShadow(page, SHELL, (root, wanted) => root.querySelector(wanted).scrollIntoView({ block: 'center' }), selector);
      await session.clickInShadow(page, SHELL, selector);
    };
    const report = () =>
      session.inShadow(page, SHELL, (root) => {
        const box = root.querySelector('.report');
        return { hidden: box.hidden, text: box.querySelector('p').textContent, ticked: box.querySelector('.tick').ariaChecked, open: root.querySelector('.wrong').ariaExpanded };
      });
    const before = await caret(page);
    assert.equal((await report()).hidden, true);
    await click('.card .wrong');
    const bare = await report();
    assert.deepEqual([bare.hidden, bare.ticked, bare.open], [false, 'false', 'true']);
    assert.match(bare.text, /^Offair \d+\.\d+\.\d+\nhint: shop-now\nlanguage: English\ntone: [\d.]+ \(broadcast\)$/);
    await click('.card .tick');
    const whole = await report();
    assert.equal(whole.ticked, 'true');
    assert.equal(whole.text, `${bare.text}\nwords: Our summer sale is here! [Shop now] and save 40% before it ends tonight. Li`);
    await click('.card .tick');
    assert.equal((await report()).text, bare.text);
    await click('.card .report .copy');
    await until('the report to be copied', () => session.inShadow(page, SHELL, (root) => root.querySelector('.report .copy').textContent === 'Copied'));
    await page.evaluate(() => fixture.host().select());
    await page.keyboard.press('Delete');
    await chord(page, 'Control', 'v');
    await until('the clipboard to hold the report', () => page.evaluate((text) => fixture.text() === text, bare.text));
    assert.ok((await messages()).every(({ kind }) => kind === 'inspect'), 'a report is told to nobody');
    assert.ok(before.focused);
    await page.close();
  });

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});
