// The core in a browser's Wasm engine against the same core on the machine itself: one tone, to
// the last figure that the command prints.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inBothBrowsers } from './stage.mjs';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const lines = (text) => text.trim().split('\n').map((line) => JSON.parse(line));

const POSTS = ['pairs', 'voices']
  .flatMap((name) => lines(readFileSync(file(`tests/testdata/${name}.jsonl`), 'utf8')))
  .flatMap(({ broadcast, conversation }) => [broadcast, conversation]);
// Long enough that of the network's words only both ends are read.
POSTS.push(POSTS.slice(0, 20).join('\n'), POSTS.slice(-20).join('\n'));

function natively(posts) {
  const input = posts.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const said = execFileSync(file('target/release/offair'), ['check', '--format', 'jsonl'], { input, encoding: 'utf8', maxBuffer: 1e8 });
  return lines(said).map(({ tone }) => tone);
}

inBothBrowsers('one core', (stage) => {
  test('hears in Wasm what it hears natively', async () => {
    const page = await stage.session.openExtensionPage('popup.html');
    const inWasm = await page.evaluate(async (posts) => {
      const { default: init, judge } = await import('./offair.js');
      await init();
      return posts.map((post) => judge(post));
    }, POSTS);
    const expected = natively(POSTS);
    assert.equal(expected.length, POSTS.length);
    assert.ok(new Set(expected).size > POSTS.length / 2, 'tones that differ');
    // The command prints four decimals.
    assert.deepEqual(inWasm.map((tone) => Math.round(tone * 1e4) / 1e4), expected);
    await page.close();
  });
});
