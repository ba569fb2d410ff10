// What the popup says of the site in the tab and changes there: for all of it or one community,
// who says so, and at once in the open composer. And the week's picture from what was sent.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, stored } from './stage.mjs';
import { enter, gone, lamp, type } from './writing.mjs';

const named = (name) => COMPOSERS.find((composer) => composer.name === name);
const REDDIT = named('reddit');
const AD = DRAFTS.advertisement;

async function openPopup(session, page) {
  const popup = await session.openPopup(page);
  await until('the popup to know the tab', () => popup.evaluate(() => document.querySelector('#site-host').textContent !== '' && !document.querySelector('#switch').disabled));
  return popup;
}

const text = (popup, selector) => popup.evaluate((at) => document.querySelector(at).innerText.trim(), selector);

/** Chooses in a list as a person does, by the keyboard's event. */
const choose = (popup, selector, value) =>
  popup.evaluate((at, id) => {
    const list = document.querySelector(at);
    list.value = id;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, selector, value);

inBothBrowsers('this site in the popup', (stage) => {
  afterEach(() => stage.session.background(() => chrome.storage.local.clear()));

  test('a norm for one community is stored there alone, said to be set there, and taken back', async () => {
    const { session } = stage;
    const page = await enter(session, REDDIT);
    const popup = await openPopup(session, page);
    const place = await text(popup, '#site-host');
    assert.match(place, /^reddit\.com\/r\/\w+$/);
    assert.equal(await popup.evaluate(() => document.querySelector('#scope-whole').checked), true, 'the whole site first');
    assert.equal(await text(popup, '#norm-origin'), 'From the table of sites');
    assert.equal(await popup.evaluate(() => document.querySelector('#norm').value), 'strict');
    await popup.click('#scope-community');
    await choose(popup, '#norm', 'own');
    await until('the origin to be the community', async () => (await text(popup, '#norm-origin')) === `Set for ${place}`);
    assert.deepEqual(await stored(session), { [`site:${place}`]: { norm: 'own' } });
    assert.match(await text(popup, '#norm-meaning'), /page or blog of your own/);
    await popup.click('#scope-whole');
    await until('the whole site to be as it was', async () => (await popup.evaluate(() => document.querySelector('#norm').value)) === 'strict');
    await popup.click('#scope-community');
    await until('the way back to be offered', () => popup.evaluate(() => !document.querySelector('#norm-reset').hidden));
    await popup.click('#norm-reset');
    await until('nothing to be stored', async () => Object.keys(await stored(session)).length === 0);
    await until('the table to say so again', async () => (await text(popup, '#norm-origin')) === 'From the table of sites');
    assert.equal(await popup.evaluate(() => document.activeElement.id), 'norm', 'the focus stays where the person was');
    await session.closePopup(popup);
    await page.close();
  });

  test('a value chosen for everywhere is said to be, and one that would hold anyway is not stored', async () => {
    const { session } = stage;
    await session.background(() => chrome.storage.local.set({ global: { sensitivity: 'low' } }));
    const page = await enter(session, REDDIT);
    const popup = await openPopup(session, page);
    assert.equal(await text(popup, '#sensitivity-origin'), 'Set for everywhere');
    await choose(popup, '#sensitivity', 'high');
    await until('the site to have its own', async () => (await stored(session))['site:reddit.com']?.sensitivity === 'high');
    await choose(popup, '#sensitivity', 'low');
    await until('the site to have none', async () => (await stored(session))['site:reddit.com'] === undefined);
    await session.closePopup(popup);
    await page.close();
  });

  test('the open composer hears at once that one community is off, and the site stays allowed', async () => {
    const { session } = stage;
    const page = await enter(session, REDDIT);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    const popup = await openPopup(session, page);
    await popup.click('#scope-community');
    await popup.click('#switch');
    await gone(session, page, 'left after the community was turned off');
    const place = await text(popup, '#site-host');
    assert.deepEqual(await stored(session), { [`site:${place}`]: { on: false } });
    assert.equal(await session.background(() => chrome.permissions.contains({ origins: ['https://www.reddit.com/*'] })), true);
    await session.closePopup(popup);
    await page.close();
  });

  test('the week is drawn from the ledger, told in words and in a table; without it, said what will be here', async () => {
    const { session } = stage;
    const page = await session.page('https://news.example/');
    let popup = await openPopup(session, page);
    await until('the empty week', async () => (await text(popup, '#week')).includes('Only numbers are kept, never your words.'));
    await session.closePopup(popup);
    await session.background(() => {
      const now = new Date();
      const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
      const post = (kind, verdict) => ({ place: 'reddit.com/r/rust', kind, verdict, tone: 0.5 });
      const posts = [...Array(3).fill(post('post', 'broadcast')), ...Array(6).fill(post('reply', 'conversation')), post('post', 'mixed')];
      return chrome.storage.local.set({ [`ledger:${day}`]: posts, global: { leastReplies: 5, mostBroadcast: 10 } });
    });
    popup = await openPopup(session, page);
    await until('the week to be drawn', () => popup.evaluate(() => document.querySelector('#week .bar') !== null));
    assert.equal(await text(popup, '#week .balance'), '3 of 10 were broadcast; 6 were replies.');
    assert.equal(await popup.evaluate(() => document.querySelector('#week .bar').getAttribute('aria-label')), 'Broadcast: 3, Mixed: 1, and Conversation: 6');
    const widths = await popup.evaluate(() => [...document.querySelectorAll('#week .bar > .piece')].map((piece) => Math.round(piece.getAttribute('width') / 318 * 100)));
    assert.deepEqual(widths, [30, 10, 60]);
    const table = await popup.evaluate(() => [...document.querySelectorAll('#week tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join(' ')));
    assert.deepEqual(table, ['Broadcast 3', 'Mixed 1', 'Conversation 6', 'Nothing to judge yet 0', 'Replies 6', 'All posts 10']);
    const goals = await popup.evaluate(() => [...document.querySelectorAll('.goals li')].map((goal) => [...goal.children].map((part) => part.textContent).join(' — ')));
    assert.deepEqual(goals, ['3 of 10 posts in four weeks were broadcast; at most 10%. — Missed', '6 of 5 replies this week. — Kept']);
    await session.closePopup(popup);
    await page.close();
  });

  test('words that were handed over are judged in the pad at once, first on the page and with the focus', async () => {
    const { session } = stage;
    const page = await session.page('https://news.example/');
    // In the place of the menu's entry: the first answer is the one that counts.
    await session.background((words) => {
      const hand = (message, _sender, reply) => {
        if (message?.ask?.kind !== 'selection') return;
        chrome.runtime.onMessage.removeListener(hand);
        reply({ kind: 'selection', text: words });
      };
      chrome.runtime.onMessage.addListener(hand);
    }, AD.text);
    let popup = await openPopup(session, page);
    await until('the words to be judged', async () => (await text(popup, '#pad-reading')).startsWith('Broadcast'));
    const shown = await popup.evaluate(() => ({ first: document.querySelector('main').firstElementChild.id, focus: document.activeElement.id, words: document.querySelector('#pad').value }));
    assert.deepEqual(shown, { first: 'pad-section', focus: 'pad', words: AD.text });
    assert.deepEqual(await popup.evaluate(() => [...document.querySelectorAll('#pad-reading q')].map((quote) => quote.textContent)), AD.words);
    await session.closePopup(popup);
    popup = await openPopup(session, page);
    await until('the week to be asked for, which comes after the pad', async () => (await text(popup, '#week')) !== '');
    assert.equal(await popup.evaluate(() => document.querySelector('#pad').value), '', 'given once');
    await session.closePopup(popup);
    assert.deepEqual(await stored(session), {}, 'what is stored');
    await page.close();
  });
});
