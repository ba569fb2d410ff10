// The shortcuts: what each does in the tab where it was pressed. No driver's keys reach the
// browser's own shortcuts: in Firefox the browser's key element is pressed, in Chromium the event
// is dispatched in the worker.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, enter, gone, lamp, type, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TEXTAREA = COMPOSERS.find(({ name }) => name === 'textarea');

/** Presses a shortcut of ours in the tab in front. */
async function press(session, name) {
  if (session.kind === 'firefox') {
    return session.chrome.run(async (id, wanted) => {
      const keys = drive.extension(id).shortcuts.keysetsMap.get(window).children;
      const commands = [...(await drive.extension(id).shortcuts.commands).keys()];
      keys[commands.indexOf(wanted)].doCommand();
    }, session.extensionId, name);
  }
  return session.background(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(wanted, tab);
  }, name);
}

const cardOpen = (session, page) => session.inShadow(page, SHELL, (root) => root.querySelector('.card')?.hidden === false);

inBothBrowsers('the shortcuts', (stage) => {
  test('are the three that the manifest proposes', async () => {
    const all = await stage.session.background(() => chrome.commands.getAll());
    assert.deepEqual(
      all.filter(({ name }) => !name.startsWith('_')).map(({ name, shortcut }) => `${name} ${shortcut}`).sort(),
      ['next-finding Alt+Shift+G', 'open-card Alt+Shift+Y', 'quiet-page Alt+Shift+K'],
    );
  });

  test('open the card, and make the page quiet and heard again, which the button says', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await press(session, 'open-card');
    await until('the card to open', () => cardOpen(session, page));
    const badge = () =>
      session.background(async () => {
        const [{ id: tabId }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })].join();
      });
    await press(session, 'quiet-page');
    await gone(session, page, 'left on the quiet page');
    await until('the button to say so', async () => (await badge()) === 'zz,Offair is quiet on this page');
    await press(session, 'quiet-page');
    await lamp(session, page, AD.verdict);
    await until('the button to say so', async () => (await badge()) === ',Offair listens here');
    await page.close();
  });

  test('next-finding opens the card', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await press(session, 'next-finding');
    await until('the card to open', () => cardOpen(session, page));
    await page.close();
  });
});
