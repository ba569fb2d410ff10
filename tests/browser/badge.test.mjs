// The toolbar's button says how it stands with a tab: in a word where the person wanted silence,
// in its title always; and it forgets with the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';
import { enter, gone, lamp, type } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TEXTAREA = COMPOSERS.find(({ name }) => name === 'textarea');
const HOST = new URL(TEXTAREA.url).hostname;

/** Text and title at the button of the tab in front. */
const button = (session) =>
  session.background(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ active: true, currentWindow: true });
    return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });

const shows = (session, text, title) =>
  until(`the button to say ${JSON.stringify([text, title])}`, async () => {
    const now = await button(session);
    return now.text === text && now.title === title;
  });

inBothBrowsers('the toolbar’s button', (stage) => {
  test('says nothing but its title where Offair listens, and forgets it with the page', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await shows(session, '', 'Offair listens here');
    const other = await session.page('about:blank');
    await other.bringToFront();
    await shows(session, '', 'Offair');
    await other.close();
    await page.bringToFront();
    await page.goto('about:blank');
    await shows(session, '', 'Offair');
    await page.close();
  });

  test('says off where the person turned the site off, until the page goes', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await shows(session, '', 'Offair listens here');
    await session.background((key) => chrome.storage.local.set({ [key]: { on: false } }), `site:${HOST}`);
    await shows(session, 'off', 'Offair is turned off here');
    await session.background((key) => chrome.storage.local.remove(key), `site:${HOST}`);
    await shows(session, '', 'Offair listens here');
    await session.background((key) => chrome.storage.local.set({ [key]: { on: false } }), `site:${HOST}`);
    await shows(session, 'off', 'Offair is turned off here');
    await page.goto('about:blank');
    await shows(session, '', 'Offair');
    await session.background((key) => chrome.storage.local.remove(key), `site:${HOST}`);
    await page.close();
  });

  test('a site whose leave was taken back in the browser’s settings goes quiet while it is open', { skip: stage.kind === 'chromium' && 'Chromium lets nobody take back what came with the installation' }, async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    const origin = `https://${HOST}/*`;
    await session.chrome.run(async (id, taken) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.remove(id, { permissions: [], origins: [taken] }, drive.extension(id));
    }, session.extensionId, origin);
    await gone(session, page, 'left after the leave was taken back');
    const registered = () => session.background(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches));
    await until('the script to be taken away', async () => !(await registered()).includes(origin));
    await page.close();
  });
});
