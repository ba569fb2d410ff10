// What every browser test stands on: the demo pages' server and, in each browser, one session
// with the test build of the extension. Both browsers run the same claims.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { KINDS, launch } from './drive/launch.mjs';
import { HOSTS } from './site/hosts.mjs';
import { serve } from './site/serve.mjs';

const extensions = fileURLToPath(new URL('../../target/demo-extension/', import.meta.url));

/** Opens a browser with the extension; `close` ends browser and server. */
export async function open(kind, options = {}) {
  const server = await serve();
  const session = await launch(kind, { extension: `${extensions}${kind}`, port: server.port, hosts: HOSTS, ...options }).catch(async (error) => {
    // A server that goes on would keep the whole run waiting.
    await server.close();
    throw error;
  });
  // Chromium may still be putting the page script on the allowed sites.
  await session.background(async () => {
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) await new Promise((go) => setTimeout(go, 20));
  });
  return {
    session,
    server,
    async close() {
      await session.close();
      await server.close();
    },
  };
}

/** Runs `claims(stage)` once in each browser; `stage.session` is there inside the tests. `options` are those of `open`. */
export function inBothBrowsers(title, claims, options) {
  for (const kind of KINDS) {
    describe(`${title}, in ${kind}`, () => {
      const stage = { kind };
      before(async () => Object.assign(stage, await open(kind, options)));
      after(() => stage.close?.());
      claims(stage);
    });
  }
}

/** What is stored, apart from the version of the form it is in, which always is. */
export const stored = (session) =>
  session.background(async () => {
    const { version, ...items } = await chrome.storage.local.get();
    return items;
  });

/** Counts the `Inspect`s that reach the background from now on. */
export async function countInspects(session) {
  await session.background(() => {
    globalThis.inspects = 0;
    globalThis.counting ??= (message) => {
      if (message?.ask?.kind === 'inspect') globalThis.inspects += 1;
    };
    chrome.runtime.onMessage.removeListener(globalThis.counting);
    chrome.runtime.onMessage.addListener(globalThis.counting);
  });
  return () => session.background(() => globalThis.inspects);
}

/** Records every message that reaches the background from now on; gives what reads the record. */
export async function listen(session) {
  await session.background(() => {
    globalThis.heard = [];
    globalThis.hearing ??= (message) => {
      globalThis.heard.push(message?.ask ?? message);
    };
    chrome.runtime.onMessage.removeListener(globalThis.hearing);
    chrome.runtime.onMessage.addListener(globalThis.hearing);
  });
  return () => session.background(() => globalThis.heard);
}

/**
 * Runs `work` while the background is kept busy for `ms` after each `Inspect`, so that its
 * answer is late by that; gives when the first of these spells ended, in milliseconds since 1970.
 */
export async function whileBusy(session, ms, work) {
  await session.background((length) => {
    globalThis.spells = [];
    globalThis.toil = (message) => {
      if (message?.ask?.kind !== 'inspect') return;
      const end = Date.now() + length;
      while (Date.now() < end);
      globalThis.spells.push(Date.now());
    };
    chrome.runtime.onMessage.addListener(globalThis.toil);
  }, ms);
  try {
    await work();
  } finally {
    await session.background(() => chrome.runtime.onMessage.removeListener(globalThis.toil));
  }
  return session.background(() => globalThis.spells[0]);
}

/** Nothing left the machine, and no page was asked for more than its own files. */
export async function assertNothingLeft({ session, server }) {
  assert.deepEqual(await session.requests(), [], 'requests beyond the pages and the extension itself');
  const odd = server.log.filter((entry) => entry.status !== 200 && !entry.url.endsWith('/favicon.ico'));
  assert.deepEqual(odd, [], 'requests that no page makes by itself');
}
