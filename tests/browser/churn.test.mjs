// Pages that tear down and build anew what a person writes in: the draft is heard wherever it
// goes on, nothing stays behind, and where nobody writes nothing happens at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, listen } from './stage.mjs';
import { NO_TRACE, SHELL, gone, lamp, sit, traces, type, untilMarked, wordsUnderMarks } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TALK = DRAFTS.conversation;
const FIELDS = {
  textarea: ['textarea', { 'aria-label': 'Write a comment' }],
  editable: ['div', { contenteditable: 'true', role: 'textbox', 'aria-label': 'Write a comment' }],
};

/** A page with one field, the caret in it, and a record of what it complained of. */
async function stand(session, own) {
  const page = await session.page('https://fields.example/');
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => ['error', 'warn', 'warning'].includes(message.type()) && complaints.push(message.text()));
  await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
  await page.evaluate((field) => put({ own: field }), own);
  await page.evaluate(() => fixture.host().focus());
  return { page, complaints };
}

/** One for lamp and card, and one for the underlines of a textarea where the browser has no ranges for it. */
const most = (session, name) => (session.kind === 'firefox' && name === 'textarea' ? 2 : 1);
const ours = async (page) => (await page.$$(SHELL)).length;

inBothBrowsers('a page that is built anew', (stage) => {
  for (const [name, own] of Object.entries(FIELDS)) {
    test(`${name}: another page without a load is another draft`, async () => {
      const { session } = stage;
      const { page, complaints } = await stand(session, own);
      await type(page, AD.text);
      await lamp(session, page, AD.verdict);
      await page.evaluate((field) => {
        history.pushState({}, '', '/directory/new');
        put({ own: field });
      }, own);
      await gone(session, page, 'left of the page before');
      await page.evaluate(() => fixture.host().focus());
      await type(page, TALK.text);
      await lamp(session, page, TALK.verdict);
      assert.equal(await ours(page), 1);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    test(`${name}: a host that is swapped for its like while it is written in goes on being heard`, async () => {
      const { session } = stage;
      const { page, complaints } = await stand(session, own);
      const half = Math.floor(AD.text.length / 2);
      await type(page, AD.text.slice(0, half));
      await page.evaluate((field) => {
        const text = fixture.text();
        put({ own: field });
        const host = fixture.host();
        host.focus();
        document.execCommand('insertText', false, text);
      }, own);
      await type(page, AD.text.slice(half));
      await untilMarked(page, AD.words);
      assert.deepEqual(await wordsUnderMarks(page), AD.words);
      assert.equal(await ours(page), most(session, name));
      await page.evaluate((field) => put({ own: field }), own);
      await until('our element to leave', async () => (await ours(page)) === 0);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    test(`${name}: a host that is put elsewhere takes lamp and underlines along`, async () => {
      const { session } = stage;
      const { page, complaints } = await stand(session, own);
      await type(page, AD.text);
      await lamp(session, page, AD.verdict);
      const before = await session.shadowBox(page, SHELL, '.lamp');
      await page.evaluate(() => {
        const other = document.createElement('section');
        other.style.cssText = 'margin: 120px 0 0 300px; width: 520px';
        document.body.append(other);
        other.append(fixture.host());
        fixture.host().focus();
      });
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await type(page, '!');
      await untilMarked(page, AD.words);
      await until('the lamp to stand elsewhere', async () => {
        const [sign, area] = [await session.shadowBox(page, SHELL, '.lamp'), await page.evaluate(() => fixture.host().getBoundingClientRect().toJSON())];
        return sign && sign.y !== before.y && sign.y >= area.top - 40 && sign.y <= area.bottom + 12;
      });
      await until('the underlines to stand under the words', async () => (await wordsUnderMarks(page)).join() === AD.words.join());
      assert.equal(await ours(page), most(session, name));
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  test('a field that is left empty is watched no longer', async () => {
    const { session } = stage;
    const { page } = await stand(session, FIELDS.editable);
    const heard = await listen(session);
    await page.evaluate(() => fixture.host().blur());
    // The page, not a person, writes from here on.
    await page.evaluate((text) => (fixture.host().textContent = text), AD.text);
    await sit(page);
    assert.deepEqual(await heard(), []);
    assert.deepEqual(await traces(session, page), NO_TRACE);
    await page.evaluate(() => fixture.host().focus());
    await untilMarked(page, AD.words);
    await page.close();
  });
});

inBothBrowsers('where nobody writes', (stage) => {
  for (const [what, url] of [['a page to read', 'https://news.example/'], ['a page with a composer that nobody is in', 'https://forum.example/new']]) {
    test(`${what}: ten seconds bring no message, no change and no word`, async () => {
      const { session } = stage;
      const heard = await listen(session);
      const page = await session.page(url);
      const complaints = [];
      page.on('console', (message) => complaints.push(message.text()));
      await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
      await page.evaluate(() => {
        globalThis.changes = 0;
        new MutationObserver((records) => (changes += records.length)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
      await page.evaluate(() => scrollBy(0, 50));
      await page.mouse.move(200, 200);
      await page.mouse.click(12, 500);
      await until('ten seconds of the page to pass', () => page.evaluate(() => performance.now() > 10_000));
      assert.equal(await page.evaluate(() => changes), 0, 'changes of the page');
      assert.deepEqual((await heard()) ?? [], [], 'messages to the background');
      assert.deepEqual(await traces(session, page), NO_TRACE);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});
