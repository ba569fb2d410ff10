// What becomes of findings while the writer goes on: those the edit does not touch move along
// with their words, the others go. The page script's own code, bundled as it is for a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../content/spans.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
const { carry } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

/** Reads `[…]` as the marked stretches of a text. */
function marked(text) {
  const spans = [];
  let plain = '';
  for (const letter of text) {
    if (letter === '[') spans.push({ start: plain.length });
    else if (letter === ']') spans.at(-1).end = plain.length;
    else plain += letter;
  }
  return { plain, spans };
}

/** Writes spans back into a text; the way `marked` reads them. */
function mark(text, spans) {
  let out = '';
  for (let at = 0; at <= text.length; at += 1) {
    if (spans.some(({ end }) => end === at)) out += ']';
    if (spans.some(({ start }) => start === at)) out += '[';
    out += text[at] ?? '';
  }
  return out;
}

// before, after: the marks in `after` are those that must be left.
const EDITS = [
  ['nothing changes', 'so [shop now] and [save] it', 'so [shop now] and [save] it'],
  ['an insertion before', '[shop now] and go', 'well, [shop now] and go'],
  ['an insertion after', 'so [shop now] and go', 'so [shop now] and then go'],
  ['an insertion between two', '[shop now] and [save]', '[shop now] and then [save]'],
  ['an insertion inside', 'so [shop now] or [save]', 'so shop right now or [save]'],
  ['a letter at the end makes another word', 'you [save] a lot', 'you saved a lot'],
  ['a letter at the beginning makes another word', 'an [old] one', 'a gold one'],
  ['a letter set right before a mark makes another word', 'an [old] one', 'an bold one'],
  ['a stop after the end leaves the word', 'you [save]', 'you [save].'],
  ['a space before the beginning leaves the word', 'a [save]', 'a  [save]'],
  ['a quotation mark at either edge leaves the word', 'you [save] here', 'you “[save] here'],
  ['a deletion before', 'well, [shop now] and go', '[shop now] and go'],
  ['a deletion after', 'so [shop now] and then go', 'so [shop now] and go'],
  ['a deletion inside', 'so [shop right now] or [save]', 'so shop now or [save]'],
  ['a deletion over an edge', 'so [shop now] or [save]', 'so shop or [save]'],
  ['a deletion of the whole', 'so [shop now] or [save]', 'so or [save]'],
  ['a deletion from one into the next', '[shop now] and [save big]', 'shop big'],
  ['all is replaced', '[shop now] and [save]', 'I went home.'],
  ['all is deleted', '[shop now]', ''],
  ['a word is replaced before', 'now [shop now] here', 'oh [shop now] here'],
  ['a word is replaced after', 'now [shop now] here', 'now [shop now] there'],
  ['repeated letters before', 'so [save]', 'soooo [save]'],
  ['a repeated letter in the last word of a mark', 'so [shop now] x', 'so shop noww x'],
  ['a repeated letter in the first word of a mark', 'so [shop now]', 'so sshop now'],
  ['a repeated word after', 'go [go go] end', 'go [go go] go end'],
  ['a line break before', '[shop now]\nbye', '\n[shop now]\nbye'],
  ['a line break after', '[shop now]', '[shop now]\n'],
  ['an emoji before', 'a [shop now]', 'a 🎉 [shop now]'],
  ['an emoji for another that shares its first half', '🎉 [shop now] 🎊', '🎊 [shop now] 🎊'],
  ['an emoji after, right at the edge', '[shop now]', '[shop now]🎉'],
  ['an emoji inside', '[shop 🎉 now] or [save]', 'shop 🎊 now or [save]'],
  ['Chinese before', '[立即购买]，好', '大家[立即购买]，好'.replace('[', '').replace(']', '')],
  ['Chinese with a stop before', '[立即购买]，好', '大家，[立即购买]，好'],
  ['Chinese inside', '请[立即购买]，[私信]', '请立即就购买，[私信]'],
];

for (const [name, before, after] of EDITS) {
  test(`${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => {
    const [from, to] = [marked(before), marked(after)];
    assert.equal(mark(to.plain, carry(from.spans, from.plain, to.plain)), after);
  });
}

test('what else a finding holds is carried as it is', () => {
  const finding = { start: 0, end: 4, cue: 'saving', quote: 'save' };
  assert.deepEqual(carry([finding], 'save it', 'I save it'), [{ ...finding, start: 2, end: 6 }]);
  assert.deepEqual(finding, { start: 0, end: 4, cue: 'saving', quote: 'save' });
});

test('a carried mark always stands at the words it stood at, whatever the edit', () => {
  const alphabet = ['a', 'a', 'b', ' ', '.', '🎉', '买'];
  let seed = 7;
  const pick = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const text = (length) => Array.from({ length }, () => alphabet[pick(alphabet.length)]).join('');
  let kept = 0;
  for (let round = 0; round < 5000; round += 1) {
    const before = text(4 + pick(12));
    const start = pick(before.length);
    const span = { start, end: start + 1 + pick(before.length - start) };
    const [from, gone] = [pick(before.length + 1), pick(4)];
    const after = before.slice(0, from) + text(pick(4)) + before.slice(from + gone);
    for (const { start: now, end } of carry([span], before, after)) {
      kept += 1;
      assert.equal(after.slice(now, end), before.slice(span.start, span.end), JSON.stringify({ before, after, span }));
    }
  }
  assert.ok(kept > 500, `${kept} marks were carried`);
});
