// The toolbar popup as the browser opens it: it agrees with lamp and card of its tab, its pad
// keeps everything to itself, and its switch holds at once and for as long as it stands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, listen, stored } from './stage.mjs';
import { NO_TRACE, SHELL, card, chord, enter, gone, holds, lamp, openCard, sit, traces, type, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TALK = DRAFTS.conversation;
const named = (name) => COMPOSERS.find((composer) => composer.name === name);
const TEXTAREA = named('textarea');
const HOST = new URL(TEXTAREA.url).hostname;
const WORDS = { broadcast: 'Broadcast', mixed: 'Mixed', conversation: 'Conversation' };
const NO_DRAFT = 'No draft heard here yet. Click into a post or reply and write.';

/** What the popup shows in one of its two places for a reading. */
const shown = (popup, place) =>
  popup.evaluate((selector) => {
    const box = document.querySelector(selector);
    return {
      verdict: box.querySelector('.verdict')?.dataset.verdict,
      word: box.querySelector('.verdict strong')?.textContent,
      tone: Number(box.querySelector('meter')?.getAttribute('value')),
      quotes: [...box.querySelectorAll('q')].map((quote) => quote.textContent),
      text: box.innerText.trim(),
    };
  }, place);

/** Opens the popup over the page and waits for it to know the tab. */
async function openPopup(session, page) {
  const popup = await session.openPopup(page);
  await until('the popup to know the tab', () => popup.evaluate(() => document.querySelector('#draft-reading').innerText.trim() !== '' && !document.querySelector('#switch').disabled));
  return popup;
}

/** The reading that the tab's page script holds, asked as the popup asks. */
const heldReading = (session, url) =>
  session.background(async (address) => {
    const tabs = await chrome.tabs.query({ url: address });
    return (await chrome.tabs.sendMessage(tabs.at(-1).id, { kind: 'status' })).reading;
  }, `${new URL(url).origin}/*`);

/** Whether Offair may run on the host. */
const allowed = (session) => session.background((host) => chrome.permissions.contains({ origins: [`https://${host}/*`] }), HOST);

/** Presses the popup's switch and waits for it to stand. */
async function flip(session, page, on) {
  // Firefox takes the leave back that the test build came with, so switching on asks for it
  // anew; this preference gives the person's yes to the browser's own question.
  if (session.kind === 'firefox') await session.chrome.run(() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false));
  const popup = await openPopup(session, page);
  assert.equal(await popup.evaluate(() => document.querySelector('#switch').checked), !on, 'the switch before');
  await popup.click('#switch');
  await until(`the switch to be ${on ? 'on' : 'off'} and remembered`, async () =>
    (!on || (await allowed(session))) && (await popup.evaluate(() => document.querySelector('#switch').checked)) === on && (`site:${HOST}` in (await stored(session))) === !on);
  assert.equal(await popup.evaluate(() => document.querySelector('#site-note').textContent), '', 'the note under the switch');
  await session.closePopup(popup);
}

inBothBrowsers('the popup', (stage) => {
  for (const composer of COMPOSERS.filter(({ name }) => ['textarea', 'x', 'linkedin', 'reddit'].includes(name))) {
    for (const draft of Object.values(DRAFTS)) {
      test(`${composer.name}: popup, lamp and card say the same of a ${draft.verdict} in ${draft.lang}`, async () => {
        const { session } = stage;
        const page = await enter(session, composer);
        await type(page, draft.text);
        const sign = await lamp(session, page, draft.verdict);
        await untilMarked(page, draft.words);
        await openCard(session, page);
        const { quotes, text } = await card(session, page);
        const held = await heldReading(session, composer.url);
        const popup = await openPopup(session, page);
        const said = await shown(popup, '#draft-reading');
        assert.equal(said.word, WORDS[draft.verdict]);
        assert.equal(said.verdict, sign.verdict);
        assert.ok(sign.name.includes(said.word), sign.name);
        assert.ok(text.includes(said.word), text);
        // Nothing is told as certain.
        assert.equal(said.tone, Math.min(99, Math.max(1, Math.round(held.tone * 100))));
        assert.equal(said.tone >= 50, draft.verdict === 'broadcast', `tone ${said.tone}`);
        assert.deepEqual(said.quotes, quotes);
        if (draft.words.length > 0) assert.deepEqual(said.quotes, draft.words);
        await session.closePopup(popup);
        await page.close();
      });
    }
  }

  test('it says that there is no draft where nothing is written', async () => {
    const { session } = stage;
    const news = await session.page('https://news.example/');
    let popup = await openPopup(session, news);
    assert.equal((await shown(popup, '#draft-reading')).text, NO_DRAFT);
    await session.closePopup(popup);
    await news.close();
    const page = await enter(session, TEXTAREA);
    popup = await openPopup(session, page);
    assert.equal((await shown(popup, '#draft-reading')).text, NO_DRAFT, 'over an empty composer');
    assert.equal(await popup.evaluate(() => document.querySelector('#site-host').textContent), HOST);
    await session.closePopup(popup);
    await page.close();
  });

  test('it follows the draft from advertisement to talk to nothing', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    const steps = [
      { text: AD.text, verdict: 'broadcast', quotes: AD.words },
      { text: TALK.text, verdict: 'conversation' },
      { text: AD.text, verdict: 'broadcast', quotes: AD.words },
    ];
    for (const { text, verdict, quotes } of steps) {
      await page.bringToFront();
      await page.click('.d-editor-input');
      await chord(page, 'Control', 'a');
      await page.keyboard.type(text);
      await holds(page, text);
      await lamp(session, page, verdict);
      const popup = await openPopup(session, page);
      const said = await shown(popup, '#draft-reading');
      assert.equal(said.verdict, verdict);
      if (quotes) assert.deepEqual(said.quotes, quotes);
      await session.closePopup(popup);
    }
    await page.click('.d-editor-input');
    await chord(page, 'Control', 'a');
    await page.keyboard.press('Delete');
    await gone(session, page, 'left after the text was deleted');
    const popup = await openPopup(session, page);
    assert.equal((await shown(popup, '#draft-reading')).text, NO_DRAFT);
    await session.closePopup(popup);
    await page.close();
  });

  test('the pad judges what is pasted, in both languages, and tells nobody', async () => {
    const { session } = stage;
    const page = await session.page('https://news.example/');
    const before = await stored(session);
    const heard = await listen(session);
    const popup = await openPopup(session, page);
    await popup.click('#pad');
    for (const draft of Object.values(DRAFTS)) {
      await popup.evaluate(() => document.querySelector('#pad').select());
      // In one piece, as a paste puts it there.
      await popup.evaluate((text) => document.execCommand('insertText', false, text), draft.text);
      await until(`the pad to say ${draft.verdict} of ${draft.text}`, async () => {
        const said = await shown(popup, '#pad-reading');
        return said.verdict === draft.verdict && (draft.words.length === 0 || draft.words.join() === said.quotes.join());
      });
      assert.equal((await shown(popup, '#pad-reading')).word, WORDS[draft.verdict]);
    }
    await popup.evaluate(() => document.querySelector('#pad').select());
    await popup.evaluate(() => document.execCommand('delete'));
    await until('the pad to be silent', async () => (await shown(popup, '#pad-reading')).text === '');
    // Asked once, when the popup opens: was a text handed over?
    assert.deepEqual(await heard(), [{ kind: 'selection' }], 'messages to the background');
    assert.deepEqual(await stored(session), before, 'what is stored');
    await session.closePopup(popup);
    await page.close();
  });

  test('the switch silences the open page at once, outlasts a reload, and brings the hints back without one', async () => {
    const { session } = stage;
    assert.deepEqual(await stored(session), {});
    const page = await enter(session, TEXTAREA);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    const heard = await listen(session);
    await flip(session, page, false);
    await gone(session, page, 'left after the switch');
    await until('our element to leave', async () => (await page.$(SHELL)) === null);
    assert.deepEqual(await stored(session), { [`site:${HOST}`]: { on: false } });

    const quiet = async (when) => {
      await page.bringToFront();
      await page.click('.d-editor-input');
      await page.keyboard.type(` ${AD.text}`);
      await sit(page);
      assert.deepEqual(await traces(session, page), NO_TRACE, `shown ${when}`);
      assert.deepEqual((await heard()).filter(({ kind }) => kind === 'inspect'), [], `asked ${when}`);
    };
    await quiet('after the switch');
    await page.reload();
    await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
    await quiet('after a reload');

    await flip(session, page, true);
    assert.deepEqual(await stored(session), {}, 'stored for a site that is as it was at first');
    await page.bringToFront();
    await page.click('.d-editor-input');
    await chord(page, 'Control', 'a');
    await page.keyboard.type(AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await page.close();
  });

  test('the switch holds for every open tab of the site', async () => {
    const { session } = stage;
    const other = await enter(session, TEXTAREA);
    await type(other, AD.text);
    await lamp(session, other, AD.verdict);
    const page = await enter(session, TEXTAREA);
    await flip(session, page, false);
    try {
      await gone(session, other, 'left in the other tab');
    } finally {
      await flip(session, page, true);
      await other.close();
      await page.close();
    }
  });
});
