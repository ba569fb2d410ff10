// When a draft counts as sent: the page script's own code, bundled as it is for a browser, with
// a clock of its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../content/sent.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
const { Sent } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

function watched() {
  const watch = { at: 1000, told: 0 };
  return Object.assign(watch, { sent: new Sent(() => (watch.told += 1), () => watch.at) });
}

test('a draft that goes soon after the press was sent, once', () => {
  const watch = watched();
  watch.sent.try();
  watch.at += 4000;
  watch.sent.went();
  watch.sent.went();
  assert.equal(watch.told, 1);
});

test('a draft that goes without a press was deleted', () => {
  const watch = watched();
  watch.sent.went();
  assert.equal(watch.told, 0);
});

test('a draft that goes long after a press that led nowhere was deleted', () => {
  const watch = watched();
  watch.sent.try();
  watch.at += 5001;
  watch.sent.went();
  assert.equal(watch.told, 0);
});
