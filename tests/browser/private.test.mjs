// What Offair must not do, tried after real use: send, store or show a page anything, ask for
// more than it needs, or be noticed when it is stopped, started again or replaced.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers } from './stage.mjs';
import { SHELL, chord, enter, holds, lamp, openCard, sit, type, underlined, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TALK = DRAFTS.conversation;
const named = (name) => COMPOSERS.find((composer) => composer.name === name);
const shipped = (kind) => fileURLToPath(new URL(`../../dist/${kind}/`, import.meta.url));
const built = (kind) => fileURLToPath(new URL(`../../target/demo-extension/${kind}`, import.meta.url));
const filesOf = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replace(/\/+/g, '/').slice(folder.length));

/** Pieces by which a typed text would be known again: words, and pairs of Chinese characters. */
const pieces = (text) => [...(text.match(/[a-z]{4,}/gi) ?? []), ...(text.match(/\p{Script=Han}{2}/gu) ?? [])];

/** Everything an extension can keep, as one text. */
const kept = (session) =>
  session.background(async () => {
    const areas = await Promise.all(['local', 'sync', 'session'].map((area) => chrome.storage[area]?.get(null)));
    return JSON.stringify([areas, await indexedDB.databases(), await caches.keys()]);
  });

inBothBrowsers('after use', (stage) => {
  test('nothing typed is stored, sent or left with the page', async () => {
    const { session } = stage;
    const all = Object.values(DRAFTS);
    for (const name of ['textarea', 'x', 'linkedin', 'reddit']) {
      const page = await enter(session, named(name));
      for (const draft of all) {
        await chord(page, 'Control', 'a');
        await type(page, draft.text);
        await lamp(session, page, draft.verdict);
        if (draft.words.length > 0) await untilMarked(page, draft.words);
      }
      await openCard(session, page);
      const popup = await session.openPopup(page);
      await until('the popup to know the tab', () => popup.evaluate(() => document.querySelector('#draft-reading').innerText.trim() !== ''));
      await popup.click('#pad');
      await popup.evaluate((text) => document.execCommand('insertText', false, text), AD.text);
      await until('the pad to judge', () => popup.evaluate(() => document.querySelector('#pad-reading').innerText !== ''));
      await session.closePopup(popup);
      const left = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
      assert.equal(left, '[{},{},""]', 'what the page keeps');
      await page.close();
    }
    const store = await kept(session);
    for (const { text } of all) for (const piece of pieces(text)) assert.ok(!store.toLowerCase().includes(piece.toLowerCase()), `${piece} of ${text} is stored: ${store}`);
    await assertNothingLeft(stage);
    assert.deepEqual(stage.server.log.filter(({ method }) => method !== 'GET'), [], 'requests that carry something');
  });

  test('the page sees a nameless empty element and a neutral highlight, and no more', async () => {
    const { session } = stage;
    for (const name of ['textarea', 'linkedin', 'bluesky']) {
      const written = await enter(session, named(name));
      const globals = () => written.evaluate(() => Object.getOwnPropertyNames(globalThis).sort());
      const before = await globals();
      await type(written, AD.text);
      await lamp(session, written, AD.verdict);
      assert.deepEqual(await globals(), before, 'names in the page’s own world');
      const seen = await written.evaluate((shell) => {
        const element = document.querySelector(shell);
        // A range leads a page from its text to whatever root that stands in, a closed one too.
        const roots = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.startContainer?.getRootNode()));
        return {
          attributes: [...element.attributes].map(({ name, value }) => `${name}=${value}`),
          inside: element.childNodes.length,
          root: element.shadowRoot,
          highlights: [...CSS.highlights.keys()],
          reached: roots.some((root) => root?.mode === 'closed' && root.querySelector('.lamp, .card') !== null),
        };
      }, SHELL);
      assert.deepEqual(seen.attributes, ['popover=manual'], name);
      assert.deepEqual([seen.inside, seen.root], [0, null], name);
      assert.equal(seen.highlights.length, 1);
      assert.doesNotMatch(seen.highlights.join(), /offair|tone|broadcast|cue|lamp|hint|advert/i);
      assert.equal(seen.reached, false, `${name}: the page reaches lamp and card through a highlight's range`);
      await written.close();
    }
  });

  test('a page can load no file of the extension', async () => {
    const { session } = stage;
    const page = await session.browser.newPage();
    // A page without any policy of its own, so that only the browser can refuse.
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().startsWith('https://news.example/') ? request.respond({ status: 200, contentType: 'text/html', body: '<!doctype html><title>open</title>' }) : request.continue());
    await page.goto('https://news.example/');
    const files = await filesOf(shipped(session.kind));
    assert.ok(files.includes('content.js') && files.includes('manifest.json') && files.includes('icons/48.png'), files.join());
    const loaded = await page.evaluate(async (urls) => {
      const one = (tag, name, url) =>
        new Promise((done) => {
          const element = document.createElement(tag);
          element.onload = () => done(true);
          element.onerror = () => done(false);
          if (tag === 'link') element.rel = 'stylesheet';
          element[name] = url;
          document.head.append(element);
        });
      const found = [];
      for (const url of urls) {
        if (await fetch(url).then(() => true, () => false)) found.push(`fetch ${url}`);
        const [tag, name] = url.endsWith('.css') ? ['link', 'href'] : url.endsWith('.js') ? ['script', 'src'] : ['img', 'src'];
        if (await one(tag, name, url)) found.push(`${tag} ${url}`);
      }
      if (await fetch('/').then(({ ok }) => ok, () => false)) found.push('its own');
      return found;
    }, files.map((file) => `${session.base}${file}`));
    assert.deepEqual(loaded, ['its own']);
    await page.close();
  });

  test('the shipped extension asks for no site and for four permissions only', async () => {
    const manifest = JSON.parse(await readFile(`${shipped(stage.kind)}manifest.json`, 'utf8'));
    assert.deepEqual(manifest.permissions, ['activeTab', 'contextMenus', 'scripting', 'storage']);
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'optional_permissions']) assert.equal(manifest[key], undefined, key);
    const policy = manifest.content_security_policy.extension_pages;
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /connect-src 'self'/);
    assert.doesNotMatch(policy, /https?:|\*|unsafe-inline|'unsafe-eval'/);
  });

  test('a stopped background hears the next draft, on an open page and on a new one', async () => {
    const { session } = stage;
    const page = await enter(session, named('textarea'));
    await type(page, TALK.text);
    await lamp(session, page, TALK.verdict);
    await session.stopBackground();
    assert.equal(await session.backgroundRunning(), false);
    await chord(page, 'Control', 'a');
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await page.close();
    await session.stopBackground();
    const next = await enter(session, named('bluesky'));
    await type(next, AD.text);
    await lamp(session, next, AD.verdict);
    await next.close();
  });
});

/** Collects what appears in the page's console, whoever wrote it; gives what reads it. */
async function watchConsole(session, page) {
  if (session.kind === 'firefox') {
    // Errors of page scripts of extensions appear in the browser's console.
    await session.chrome.run(() => {
      drive.said = [];
      drive.console = { observe: (message) => drive.said.push(String(message)) };
      Services.console.registerListener(drive.console);
    });
    return async () => (await session.chrome.run(() => drive.said)).filter((text) => /moz-extension|Offair/.test(text));
  }
  const said = [];
  const client = await page.createCDPSession();
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => said.push(exceptionDetails.exception?.description ?? exceptionDetails.text));
  client.on('Runtime.consoleAPICalled', ({ type: kind, args }) => said.push(`${kind}: ${args.map((arg) => arg.value ?? arg.description).join(' ')}`));
  client.on('Log.entryAdded', ({ entry }) => said.push(`${entry.level}: ${entry.text}`));
  await client.send('Runtime.enable');
  await client.send('Log.enable');
  return async () => said;
}

inBothBrowsers('an extension replaced under an open page', (stage) => {
  test('leaves one lamp, hears the draft again and writes nothing into the console', async () => {
    const { session } = stage;
    const page = await enter(session, named('textarea'));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    const said = await watchConsole(session, page);
    await session.stopBackground();
    // As an update does: the same extension once more over the one that runs.
    assert.equal(await session.browser.installExtension(built(session.kind)), session.extensionId);
    await until('the new background to have put its script on the sites', () =>
      session.background(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0));
    await page.bringToFront();
    await page.click('.d-editor-input');
    await chord(page, 'Control', 'a');
    await type(page, TALK.text);
    await sit(page);
    const shells = await page.$$(SHELL);
    assert.ok(shells.length <= 1, `${shells.length} elements of ours`);
    await lamp(session, page, TALK.verdict);
    assert.deepEqual(await underlined(page), [], 'underlines of the script that has gone');
    await chord(page, 'Control', 'a');
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await holds(page, AD.text);
    await untilMarked(page, AD.words);
    assert.deepEqual(await said(), [], 'the console');
    await page.close();
  });
});
