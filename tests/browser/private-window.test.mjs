// Private windows: Offair is not there until the person lets it in by the browser's own setting;
// then it listens, and keeps nothing.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { KINDS } from './drive/launch.mjs';
import { until } from './drive/wait.mjs';
import { open, stored } from './stage.mjs';
import { SHELL, enter, lamp, openCard, type } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TALK = DRAFTS.conversation;
const [TEXTAREA, X] = ['textarea', 'x'].map((name) => COMPOSERS.find((composer) => composer.name === name));
const built = fileURLToPath(new URL('../../target/demo-extension/chromium', import.meta.url));

/** Opens the composer's page in a private window and writes the advertisement into it. */
async function write(session) {
  if (session.kind === 'firefox') {
    await session.chrome.run(async (address) => {
      const opened = OpenBrowserWindow({ private: true });
      await new Promise((go) => opened.addEventListener('load', go, { once: true }));
      await opened.delayedStartupPromise;
      opened.gBrowser.selectedBrowser.fixupAndLoadURIString(address, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
    }, TEXTAREA.url);
  } else {
    await session.background((url) => chrome.windows.create({ url, incognito: true }).then(() => {}), TEXTAREA.url);
  }
  const page = await until('the private page', async () => (await session.browser.pages()).find((one) => one.url() === TEXTAREA.url));
  await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
  await page.bringToFront();
  await page.click('.d-editor-input');
  await page.keyboard.type(AD.text);
  await until('the draft to stand there', () => page.evaluate((text) => fixture.text().endsWith(text), AD.text));
  return page;
}

/** A profile in which the person lets Offair into private windows; Chromium reads it at its start. */
function allowing() {
  const dir = mkdtempSync(join(tmpdir(), 'drive-private-'));
  // The id of an extension that is loaded from a folder is made of the folder's name.
  const id = [...createHash('sha256').update(built).digest('hex').slice(0, 32)].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
  mkdirSync(join(dir, 'Default'));
  writeFileSync(join(dir, 'Default/Preferences'), JSON.stringify({ extensions: { settings: { [id]: { incognito: true } } } }));
  return dir;
}

/** Firefox takes the person's word while it runs, and begins the extension anew. */
async function allow(session) {
  await session.chrome.run(async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
    await (await AddonManager.getAddonByID(id)).reload();
  }, session.extensionId);
  await until('the script to be put on the sites again', () => session.background(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0));
}

const privateTabs = (session) => session.background(async () => (await chrome.tabs.query({})).filter(({ incognito }) => incognito).length);

for (const kind of KINDS) {
  test(`a private window is left alone until it is allowed, in ${kind}`, async () => {
    const stage = await open(kind);
    try {
      const { session } = stage;
      assert.equal(await session.background(() => chrome.extension.isAllowedIncognitoAccess()), false);
      // An ordinary page shows when a script would have come. Chromium opens no private window
      // for an extension that is not allowed there.
      if (kind === 'firefox') {
        const other = await enter(session, COMPOSERS.find(({ name }) => name === 'bluesky'));
        const page = await write(session);
        assert.equal(await privateTabs(session), 0, 'private tabs that the extension sees');
        await other.bringToFront();
        await other.keyboard.type(AD.text);
        await lamp(session, other, AD.verdict);
        assert.equal(await session.hasShadow(page, SHELL), false, 'our element in the private window');
      }
    } finally {
      await stage.close();
    }
  });

  test(`where it is allowed it listens, and keeps nothing, in ${kind}`, async () => {
    const profileDir = kind === 'chromium' ? allowing() : undefined;
    const stage = await open(kind, { profileDir });
    try {
      const { session } = stage;
      if (kind === 'firefox') await allow(session);
      assert.equal(await session.background(() => chrome.extension.isAllowedIncognitoAccess()), true);
      const page = await write(session);
      assert.equal(await privateTabs(session), 1);
      await lamp(session, page, AD.verdict);
      await openCard(session, page);
      await session.inShadow(page, SHELL, (root) => root.querySelector('.card .mute').scrollIntoView({ block: 'center' }));
      await session.clickInShadow(page, SHELL, '.card .mute');
      await session.untilInShadow(page, SHELL, (root) => root.querySelector('.card .note')?.textContent.includes('Nothing is kept in a private window'));
      // Sent, too, it leaves no number.
      await page.click(TEXTAREA.send);
      await until('the post to be sent', () => page.evaluate(() => fixture.text() === ''));
      // In Firefox the popup can be driven in the first window alone.
      if (kind === 'chromium') {
        const popup = await session.openPopup(page);
        await until('the popup to say so', () => popup.evaluate(() =>
          document.querySelector('#site-note').textContent.includes('Nothing is kept in a private window') && ['switch', 'norm', 'sensitivity', 'ask'].every((id) => document.getElementById(id).disabled)));
        await session.closePopup(popup);
      }
      // Firefox opens the next tab in the window that it was last in.
      await page.close();
      const ordinary = await enter(session, X);
      await type(ordinary, TALK.text);
      await lamp(session, ordinary, TALK.verdict);
      await ordinary.click(X.send);
      await until('what is sent from an ordinary window to be written down', async () => Object.values(await stored(session)).length > 0);
      assert.deepEqual(Object.values(await stored(session)).flat().map(({ place }) => place), ['x.com'], 'what is stored');
    } finally {
      await stage.close();
      if (profileDir) rmSync(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  });
}
