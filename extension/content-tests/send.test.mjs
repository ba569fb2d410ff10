// Which pressed keys send: the page script's own code, bundled as it is for a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../content/send.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
const { isPressed } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, repeat: false, isComposing: false, keyCode: 13 };
const press = (key, changes = {}) => ({ ...NONE, key, ...changes });

const CLAIMS = [
  ['Enter', press('Enter'), true, 'the key alone'],
  ['Enter', press('Enter', { shiftKey: true }), false, 'a new line'],
  ['Enter', press('Enter', { ctrlKey: true }), false, 'another chord'],
  ['Enter', press('a'), false, 'another key'],
  ['Enter', press('Enter', { repeat: true }), false, 'a key held down'],
  ['Enter', press('Enter', { isComposing: true }), false, 'an input method takes its word'],
  ['Enter', press('Enter', { keyCode: 229 }), false, 'an input method has taken its word'],
  ['Control+Enter', press('Enter', { ctrlKey: true }), true, 'the chord'],
  ['Control+Enter', press('Enter', { metaKey: true }), true, 'the chord on a keyboard with Command'],
  ['Control+Enter', press('Enter'), false, 'without its Control'],
  ['Control+Enter', press('Enter', { ctrlKey: true, altKey: true }), false, 'with one key more'],
];

for (const [keys, event, sends, why] of CLAIMS) {
  test(`${keys}, ${why}: ${sends ? 'sends' : 'does not send'}`, () => assert.equal(isPressed(keys, event), sends));
}
