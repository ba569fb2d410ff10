// The welcome page: opened once, a draft to try at once, and one question for all ticked sites.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, open } from './stage.mjs';
import { KINDS } from './drive/launch.mjs';

const built = (kind) => fileURLToPath(new URL(`../../target/demo-extension/${kind}`, import.meta.url));

/** What is said of the draft. */
const said = (page) =>
  page.evaluate(() => {
    const box = document.querySelector('#draft-reading');
    return {
      verdict: box.querySelector('.verdict')?.dataset.verdict,
      quotes: box.querySelectorAll('q').length,
      whys: box.querySelectorAll('.why').length,
      ways: box.querySelectorAll('.instead').length,
    };
  });

const reads = (page, verdict) => until(`the draft to read as ${verdict}`, async () => ((await said(page)).verdict === verdict ? said(page) : undefined));

/** The welcome with every site of the table in it. */
async function welcome(session, options) {
  const page = await session.openExtensionPage('welcome.html', options);
  await until('the welcome to be filled', () => page.evaluate(() => document.querySelectorAll('#keys dd').length === 3 && document.querySelectorAll('#families .state').length > 30));
  return page;
}

/** How many welcome tabs are open. */
const tabs = (session) => session.background(async () => (await chrome.tabs.query({ url: chrome.runtime.getURL('welcome.html') })).length);

/** Records what the page asks the browser for, in place of asking it. */
const record = (page, answer) =>
  page.evaluate((given) => {
    globalThis.asked = [];
    chrome.permissions.request = async ({ origins }) => {
      globalThis.asked.push(origins);
      return given;
    };
  }, answer);

for (const kind of KINDS) {
  test(`the welcome is opened by an installation and not by an update, in ${kind}`, async () => {
    const stage = await open(kind, { keepWelcome: true });
    try {
      const { session } = stage;
      await until('the welcome to be there', async () => (await tabs(session)) === 1);
      const scripts = () => session.background(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
      await session.background(() => chrome.scripting.unregisterContentScripts());
      await session.stopBackground();
      // As an update does: the same extension once more over the one that runs.
      assert.equal(await session.browser.installExtension(built(kind)), session.extensionId);
      await until('the new background to have begun', async () => (await scripts()) > 0);
      // The pages of an extension that is replaced go with it: one that is open was opened anew.
      assert.equal(await tabs(session), 0, 'welcomes after an update');
    } finally {
      await stage.close();
    }
  });
}

inBothBrowsers('the welcome', (stage) => {
  test('a draft reads as an advertisement, says why and how, and reads as talk once it is', async () => {
    const page = await welcome(stage.session);
    const warned = await reads(page, 'broadcast');
    assert.ok(warned.quotes >= 3, `${warned.quotes} words`);
    assert.ok(warned.whys >= 3 && warned.ways >= 3, JSON.stringify(warned));
    await page.click('#draft');
    await page.evaluate(() => document.querySelector('#draft').select());
    await page.keyboard.type('I burnt the first batch again today. How long do you roast yours?');
    await reads(page, 'conversation');
    await page.click('#again');
    await reads(page, 'broadcast');
    await page.click('#as-talk');
    const told = await reads(page, 'conversation');
    assert.equal(told.quotes, 0);
    await page.click('#in-chinese');
    await reads(page, 'broadcast');
    assert.match(await page.evaluate(() => document.querySelector('#draft').value), /\p{Script=Han}/u);
    await page.click('#as-talk');
    await reads(page, 'conversation');
    await page.close();
  });

  test('all ticked sites are asked for in one question (by a record in place of the browser’s own)', async () => {
    const page = await welcome(stage.session);
    await record(page, false);
    await page.click('#all');
    const ticked = await page.evaluate(() => document.querySelectorAll('#families input:checked:not(:disabled)').length);
    // The test build is on at most of them from the start.
    assert.ok(ticked >= 5, `${ticked} sites`);
    assert.equal(await page.evaluate(() => document.querySelector('#allow').textContent), `Allow ${ticked} sites`);
    await page.click('#allow');
    await until('the answer to be told', () => page.evaluate(() => document.querySelector('#allow-note').textContent.startsWith('Nothing was changed')));
    const asked = await page.evaluate(() => globalThis.asked);
    assert.equal(asked.length, 1, 'questions');
    assert.ok(asked[0].length >= ticked, `${asked[0].length} patterns`);
    for (const origin of asked[0]) assert.match(origin, /^https:\/\/\*\.[a-z0-9.-]+\/\*$/);
    assert.ok(!asked[0].some((origin) => origin.includes('ptt.cc')), 'a site that cannot be read');
    await page.click('#none');
    await page.click('#allow');
    assert.equal(await page.evaluate(() => document.querySelector('#allow-note').textContent), 'Tick the sites you write on first.');
    await page.close();
  });

  test('a typed address is taken when it is one, and said to be none when it is not', async () => {
    const page = await welcome(stage.session);
    await record(page, false);
    const add = async (typed) => {
      await page.evaluate(() => document.querySelector('#own-host').select());
      await page.click('#own-host');
      await page.evaluate(() => document.querySelector('#own-host').select());
      if (typed) await page.keyboard.type(typed);
      else await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      return page.evaluate(() => ({
        note: document.querySelector('#own-note').textContent,
        invalid: document.querySelector('#own-host').getAttribute('aria-invalid'),
        focus: document.activeElement.id,
      }));
    };
    assert.deepEqual(await add(''), { note: 'Type the site’s address first, for example forum.example.org.', invalid: 'true', focus: 'own-host' });
    const wrong = { note: 'That isn’t a site’s address. Write it like forum.example.org.', invalid: 'true', focus: 'own-host' };
    for (const typed of ['forum', 'ftp://forum.example.org', 'my forum.example', '*.example.org']) assert.deepEqual(await add(typed), wrong, typed);
    assert.match((await add('term.ptt.cc')).note, /can’t read that site/);
    assert.deepEqual(await add('https://forum.example.org/t/12'), { note: '', invalid: null, focus: 'own-host' });
    await page.click('#none');
    await page.evaluate(() => document.querySelector('#own-list input').click());
    await page.click('#allow');
    await until('the answer to be told', () => page.evaluate(() => document.querySelector('#allow-note').textContent !== ''));
    assert.deepEqual(await page.evaluate(() => globalThis.asked), [['https://forum.example.org/*']]);
    await page.close();
  });

  test('it tells the shortcuts that the browser has', async () => {
    const page = await welcome(stage.session);
    const [shown, real] = await page.evaluate(async () => [
      [...document.querySelectorAll('#keys dt')].map((term) => [term.textContent, term.nextElementSibling.textContent]),
      (await chrome.commands.getAll()).filter(({ description }) => description).map(({ description, shortcut }) => [description, shortcut || 'not set']),
    ]);
    assert.deepEqual(shown, real);
    assert.equal(shown.length, 3);
    await page.close();
  });
});

inBothBrowsers('the welcome’s yes', (stage) => {
  test('a yes lets Offair onto the sites, is shown, and is taken back by the popup’s way', { skip: stage.kind === 'chromium' && 'Chromium’s own question cannot be answered by a test' }, async () => {
    const { session } = stage;
    await session.chrome.run(() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false));
    const page = await welcome(session);
    const row = (name) => page.evaluate((wanted) => {
      const label = [...document.querySelectorAll('#families label')].find((one) => one.querySelector('.name').textContent === wanted);
      const { checked, disabled } = label.querySelector('input');
      return { checked, disabled, state: label.querySelector('.state').textContent };
    }, name);
    assert.deepEqual(await row('Ghost'), { checked: false, disabled: false, state: '' });
    await page.evaluate(() => [...document.querySelectorAll('#families label')].find((one) => one.querySelector('.name').textContent === 'Ghost').querySelector('input').click());
    await page.click('#allow');
    await until('the site to be on', async () => (await row('Ghost')).state === 'on');
    const registered = () => session.background(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches));
    await until('the script to be put there', async () => (await registered()).includes('https://*.ghost.io/*'));
    await session.background(() => chrome.permissions.remove({ origins: ['https://*.ghost.io/*'] }));
    await until('the script to be taken away', async () => !(await registered()).includes('https://*.ghost.io/*'));
    await page.close();
  });
});
