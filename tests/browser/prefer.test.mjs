// What a person does not want to hear of: ignored in one draft, muted or switched off everywhere,
// and heard again when that is taken back, from the card or from the popup's list.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers } from './stage.mjs';
import { SHELL, card, caret, enter, lamp, openCard, type, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;
const named = (name) => COMPOSERS.find((composer) => composer.name === name);
const without = (word) => AD.words.filter((one) => one !== word);

async function warned(session, name, words = AD.words) {
  const page = await enter(session, named(name));
  await type(page, AD.text);
  await lamp(session, page, AD.verdict);
  await untilMarked(page, words);
  return page;
}

/** Presses a verb under the first finding and waits for the card's note. */
async function press(session, page, kind, note) {
  await session.inShadow(page, SHELL, (root, wanted) => root.querySelector(`.card .${wanted}`).scrollIntoView({ block: 'center' }), kind);
  await session.clickInShadow(page, SHELL, `.card .${kind}`);
  let last;
  await until('', async () => {
    last = await session.inShadow(page, SHELL, (root) => root.querySelector('.card .note')?.firstChild.textContent.trim());
    return last === note;
  }, 5000).catch(() => assert.equal(last, note));
}

const stored = (session) => session.background(async () => (await chrome.storage.local.get('global')).global ?? null);

inBothBrowsers('what a person does not want to hear of', (stage) => {
  afterEach(() => stage.session.background(() => chrome.storage.local.remove('global')));

  for (const name of ['textarea', 'linkedin', 'bluesky']) {
    test(`${name}: ignored words are quiet in this draft only, and no word is stored`, async () => {
      const { session } = stage;
      const page = await warned(session, name);
      const before = await caret(page);
      await openCard(session, page);
      await press(session, page, 'ignore', 'Ignored in this draft.');
      await untilMarked(page, without('Shop now'));
      assert.deepEqual((await card(session, page)).quotes, without('Shop now'));
      assert.deepEqual(await caret(page), before, 'focus and caret');
      assert.equal(await stored(session), null);
      const everything = await session.background(async () => JSON.stringify(await chrome.storage.local.get()));
      assert.doesNotMatch(everything, /shop|now"/i, 'what was ignored counts, its words do not');
      await type(page, ' More soon.');
      await lamp(session, page, AD.verdict);
      await untilMarked(page, without('Shop now'));
      await openCard(session, page);
      assert.equal((await card(session, page)).text.includes('Ignored'), false, 'the note ends with its card');
      await page.close();
      await (await warned(session, name)).close();
    });
  }

  test('what was ignored is heard again after Undo', async () => {
    const { session } = stage;
    const page = await warned(session, 'textarea');
    await openCard(session, page);
    await press(session, page, 'ignore', 'Ignored in this draft.');
    await untilMarked(page, without('Shop now'));
    await press(session, page, 'undo', 'Heard again.');
    await untilMarked(page, AD.words);
    await page.close();
  });

  test('muted words are heard nowhere, in whatever letters, until Undo', async () => {
    const { session } = stage;
    const page = await warned(session, 'textarea');
    await openCard(session, page);
    await press(session, page, 'mute', 'Muted on every site: Shop now');
    await untilMarked(page, without('Shop now'));
    assert.deepEqual(await stored(session), { muted: ['Shop now'] });
    const other = await warned(session, 'x', without('Shop now'));
    await other.close();
    await page.bringToFront();
    await press(session, page, 'undo', 'Heard again.');
    await untilMarked(page, AD.words);
    assert.equal(await stored(session), null, 'nothing differs, so nothing is stored');
    await page.close();
  });

  test('a cue that is switched off finds nothing; the popup has it, and Remove switches it on', async () => {
    const { session } = stage;
    const page = await warned(session, 'textarea');
    await openCard(session, page);
    await press(session, page, 'switch-off', "This cue is off on every site. The popup's list has it.");
    await untilMarked(page, without('Shop now'));
    assert.deepEqual(await stored(session), { cues: { 'shop-now': false } });
    const popup = await session.openPopup(page);
    const entries = () => popup.evaluate(() => [...document.querySelectorAll('#muted:not([hidden]) li > :first-child')].map((one) => one.textContent));
    await until('the list', async () => (await entries()).length === 1);
    assert.match((await entries())[0], /^A bare order to act/);
    await popup.click('#muted-list .remove');
    await until('the list to be gone', async () => (await entries()).length === 0);
    assert.equal(await stored(session), null);
    await session.closePopup(popup);
    await page.close();
    await (await warned(session, 'textarea')).close();
  });

  test('a draft with all its findings muted is not warned of', async () => {
    const { session } = stage;
    await session.background((words) => chrome.storage.local.set({ global: { muted: words } }), AD.words);
    const page = await enter(session, named('textarea'));
    await type(page, `${DRAFTS.conversation.text} ${AD.text}`);
    await lamp(session, page, 'conversation');
    await untilMarked(page, []);
    await page.close();
  });

  test('a full list says so and stays as it is', async () => {
    const { session } = stage;
    const words = Array.from({ length: 200 }, (_, number) => `phrase ${number}`);
    await session.background((full) => chrome.storage.local.set({ global: { muted: full } }), words);
    const page = await warned(session, 'textarea');
    await openCard(session, page);
    await press(session, page, 'mute', 'The list of muted entries is full (200). Remove some in the popup first.');
    assert.deepEqual(await stored(session), { muted: words });
    await untilMarked(page, AD.words);
    await page.close();
  });

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});
