// The menu's entry over selected words: the popup opens with them, on a site that Offair was
// never let onto, and nothing is stored. Chromium's menu is out of a driver's reach: there the
// event is dispatched in the worker; in Firefox the entry itself is pressed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, stored } from './stage.mjs';

const AD = DRAFTS.advertisement;

/** Chooses the entry over the selected words of the page in front. */
async function choose(session, page) {
  await page.bringToFront();
  if (session.kind === 'firefox') {
    const { x, y } = await page.evaluate(() => {
      const { left, top } = getSelection().getRangeAt(0).getBoundingClientRect();
      return { x: left + 10, y: top + 8 };
    });
    await page.mouse.click(x, y, { button: 'right' });
    return session.chrome.run(async () => {
      const menu = document.getElementById('contentAreaContextMenu');
      while (menu.state !== 'open') await new Promise((go) => setTimeout(go, 20));
      const entry = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === 'How does this sound?');
      menu.activateItem(entry);
      return entry.label;
    });
  }
  return session.background(async (selectionText) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'selection', editable: false, selectionText }, tab);
  }, AD.text);
}

inBothBrowsers('the menu’s entry', (stage) => {
  test('opens the popup with the selected words, once, and stores nothing', async () => {
    const { session } = stage;
    const page = await session.page('https://news.example/');
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.body.prepend(paragraph);
      getSelection().selectAllChildren(paragraph);
    }, AD.text);
    const popup = await session.whilePopupOpens(() => choose(session, page));
    await until('the popup to judge the words', () =>
      popup.evaluate((text) => document.querySelector('#pad').value === text && document.querySelector('#pad-reading .verdict')?.dataset.verdict === 'broadcast', AD.text));
    assert.deepEqual(await stored(session), {});
    await session.closePopup(popup);
    const again = await session.openPopup(page);
    await until('the popup to know the tab', () => again.evaluate(() => document.querySelector('#draft-reading').innerText.trim() !== ''));
    assert.equal(await again.evaluate(() => document.querySelector('#pad').value), '', 'words given twice');
    await session.closePopup(again);
    await page.close();
  });
});
