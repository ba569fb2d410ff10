// Where nobody writes, and where Offair is switched off, the page script does nothing: no timer,
// no frame, no observer's call, no message. Counted in the page script's own world, where the
// same counters are then seen to count.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, listen } from './stage.mjs';
import { NO_TRACE, lamp, traces, type } from './writing.mjs';

const AD = DRAFTS.advertisement;
const STILL = { timers: 0, frames: 0, observers: 0 };

/** Counts from now on what the page script sets going; gives what reads the counts. */
async function counting(session, url) {
  const inPage = (func) =>
    session.background(
      async (url, source) => {
        const [tab] = await chrome.tabs.query({ url });
        const code = { begin, read }[source];
        const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: code });
        return result;

        function begin() {
          globalThis.ran = { timers: 0, frames: 0, observers: 0 };
          const kinds = { setTimeout: 'timers', setInterval: 'timers', requestAnimationFrame: 'frames', requestIdleCallback: 'frames' };
          const real = Object.fromEntries(Object.keys(kinds).map((name) => [name, window[name].bind(window)]));
          const Observer = MutationObserver;
          class Counted extends Observer {
            constructor(heard) {
              super((...given) => {
                ran.observers += 1;
                heard(...given);
              });
            }
          }
          // One world, but in Firefox two objects that a script may find its names on.
          for (const scope of new Set([globalThis, window])) {
            scope.MutationObserver = Counted;
            for (const [name, kind] of Object.entries(kinds)) {
              scope[name] = (...given) => {
                ran[kind] += 1;
                return real[name](...given);
              };
            }
          }
        }
        function read() {
          return globalThis.ran;
        }
      },
      url,
      func,
    );
  await inPage('begin');
  return () => inPage('read');
}

/** Ten seconds in which the page lives: it scrolls, changes, and is moved over. */
async function live(page) {
  const start = await page.evaluate(() => performance.now());
  for (let step = 1; step <= 10; step += 1) {
    await page.evaluate((step) => {
      const note = document.createElement('p');
      note.textContent = `Step ${step}`;
      document.body.append(note);
      scrollBy(0, step % 2 ? 30 : -30);
    }, step);
    await page.mouse.move(100 + 20 * step, 300);
    await until(`second ${step}`, () => page.evaluate((end) => performance.now() > end, start + step * 1000));
  }
}

async function ready(session, url) {
  const page = await session.page(url);
  await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
  return page;
}

inBothBrowsers('the page script rests', (stage) => {
  for (const [what, url] of [['on a page without a composer', 'https://news.example/'], ['beside a composer that nobody is in', 'https://forum.example/new']]) {
    test(`${what}: ten seconds bring nothing`, async () => {
      const { session } = stage;
      const page = await ready(session, url);
      const heard = await listen(session);
      const ran = await counting(session, url);
      await live(page);
      assert.deepEqual(await ran(), STILL);
      assert.deepEqual(await heard(), [], 'messages to the background');
      assert.deepEqual(await traces(session, page), NO_TRACE);
      await page.close();
    });
  }

  test('on a site that is off: what is written brings one question for leave, and then nothing', async () => {
    const { session } = stage;
    const url = 'https://forum.example/new';
    await session.background(() => chrome.storage.local.set({ 'site:forum.example': { on: false } }));
    const page = await ready(session, url);
    const heard = await listen(session);
    const ran = await counting(session, url);
    await page.evaluate(() => fixture.host().focus());
    await type(page, AD.text);
    await live(page);
    assert.deepEqual(await ran(), STILL);
    assert.deepEqual((await heard()).map(({ kind }) => kind), ['hello']);
    assert.deepEqual(await traces(session, page), NO_TRACE);
    await page.close();

    await session.background(() => chrome.storage.local.remove('site:forum.example'));
    const again = await ready(session, url);
    const now = await counting(session, url);
    await again.evaluate(() => fixture.host().focus());
    await type(again, AD.text);
    await lamp(session, again, AD.verdict);
    assert.ok((await now()).timers > 0, 'the counters count where Offair listens');
    await again.close();
  });
});
