// The page script's reader in a real browser: what it makes of every kind of markup, that a text
// read piece by piece is the text, and that a long one costs what changed. The script's own code,
// bundled as it is for a browser, in a page's own world.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../../extension/content/read.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'reading',
  write: false,
  logLevel: 'warning',
});
const PLACEHOLDERS = '[data-slate-placeholder],.ql-placeholder';

/** A page with an empty editable and the reader. */
async function desk(session) {
  const page = await session.page('https://frames.example/blank');
  await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
  await page.evaluate(`${outputFiles[0].text}; globalThis.reading = reading;`);
  await page.evaluate((placeholders) => {
    globalThis.host = document.createElement('div');
    host.contentEditable = 'true';
    document.body.prepend(host);
    globalThis.full = () => reading.read(host, placeholders);
    globalThis.reader = new reading.Reader(host, placeholders, () => {});
    /** Where a flat text and the DOM disagree: each letter must be the one that its range holds. */
    globalThis.wrong = ({ text, pieces }) => {
      const bad = [];
      for (const { start, end, node } of pieces) {
        for (let at = start; at < end && node.nodeType === 3; at += 1) {
          const shown = String(reading.toRange({ text, pieces }, at, at + 1)).replaceAll('\u00a0', ' ');
          // Of white space that a source is laid out with the first stands for all.
          if (shown !== text[at] && !(text[at] === ' ' && /\s/.test(shown))) bad.push([at, text[at], shown]);
        }
      }
      return bad;
    };
  }, PLACEHOLDERS);
  return page;
}

// What it is, the markup, the text.
const MARKUP = [
  ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
  ['an empty paragraph between two', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['a line break', 'one<br>two', 'one\ntwo'],
  ['a line break that only holds the line open', '<p>one<br></p><p>two</p>', 'one\ntwo'],
  ['two line breaks at the end', 'one<br><br>', 'one\n'],
  ['text before a block', 'one<div>two</div>', 'one\ntwo'],
  ['text after a block', '<div>one</div>two', 'one\ntwo'],
  ['blocks in blocks', '<div><div>one</div><div>two</div></div><div>three</div>', 'one\ntwo\nthree'],
  ['marks inside a word', '<p>on<b>e</b> t<i>w</i>o</p>', 'one two'],
  ['no-break spaces', '<p>\u00a0one\u00a0two</p>', ' one two'],
  ['a list', '<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>', 'one\ntwo\nthree'],
  ['a table', '<table><tbody><tr><td>one</td><td>two</td></tr><tr><td>three</td></tr></tbody></table>', 'one\ntwo\nthree'],
  ['a quotation', '<blockquote><p>one</p></blockquote><p>two</p>', 'one\ntwo'],
  ['a mention that cannot be edited', '<p>hi <span contenteditable="false">@anna</span>, you</p>', 'hi @anna, you'],
  ['an emoji that is a picture', '<p>so <img alt="🎉" src="data:,"> good</p>', 'so 🎉 good'],
  ['a picture that says nothing', '<p>so<img alt="" src="data:,"></p>', 'so'],
  ['what holds the caret', '<p>\ufeffone\u2060 t\u200bwo\ufeff</p>', 'one two'],
  ['an empty block that holds the caret', '<p><span>\ufeff<br></span></p>', ''],
  ['a joined emoji', '<p>👩\u200d🌾</p>', '👩\u200d🌾'],
  ['a placeholder', '<p><span data-slate-placeholder="true">Write…</span><span>\ufeff<br></span></p>', ''],
  ['a menu of the editor', '<p>one</p><div contenteditable="false"><button>Add block</button></div><p>two</p>', 'one\n\ntwo'],
  ['a button in a line', '<p>one<span role="button">×</span> two</p>', 'one two'],
  ['the layout of a source', '\n  <p>\n    one\n    two\n  </p>\n  <p>three</p>\n', 'one two \nthree'],
  ['the layout of a source around a line break', '<p>one<br>\n  two</p>', 'one\ntwo'],
  ['line breaks that count', '<pre>one\n  two</pre>', 'one\n  two'],
  ['line breaks that count by their style', '<div style="white-space: pre-wrap">one\ntwo </div>', 'one\ntwo '],
];

inBothBrowsers('what is written is read as it stands', (stage) => {
  test('every kind of markup', async () => {
    const page = await desk(stage.session);
    for (const [what, markup, text] of MARKUP) {
      const found = await page.evaluate((html) => {
        host.innerHTML = html;
        const flat = full();
        return { text: flat.text, again: reader.read().text, wrong: wrong(flat), html: host.innerHTML === html };
      }, markup);
      assert.equal(found.text, text, what);
      assert.equal(found.again, text, `${what}, read by the reader that stays`);
      assert.deepEqual(found.wrong, [], `${what}: letters and the ranges that hold them`);
    }
    await page.close();
  });

  test('after any edits, a text read piece by piece is the text read whole', async () => {
    const page = await desk(stage.session);
    const report = await page.evaluate(async (markups) => {
      let seed = 11;
      const pick = (below) => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return Math.floor((seed / 2147483648) * below);
      };
      const one = (list) => list[pick(list.length)];
      const inside = () => [host, ...host.querySelectorAll('*')];
      const texts = () => {
        const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
        const list = [];
        while (walker.nextNode()) list.push(walker.currentNode);
        return list;
      };
      const fresh = () => {
        const box = document.createElement('div');
        box.innerHTML = one(markups);
        return one([...box.childNodes]);
      };
      const edits = [
        () => texts().length > 0 && one(texts()).insertData(0, one(['a', ' ', '\u00a0', '\ufeff', '🎉', '\n'])),
        () => texts().length > 0 && (one(texts()).data = one(['', 'word', ' two words '])),
        () => one(inside()).append(fresh()),
        () => one(inside()).prepend(fresh()),
        () => one(inside()) !== host && one(inside().slice(1))?.remove(),
        () => texts().length > 0 && one(texts()).splitText(0),
        () => host.normalize(),
        () => inside().length > 2 && host.append(one(inside().slice(1))),
        () => inside().length > 2 && one(inside().slice(1)).classList.toggle('ql-placeholder'),
        () => inside().length > 2 && one(inside().slice(1)).toggleAttribute('alt'),
        () => host.querySelector('img') && (one([...host.querySelectorAll('img')]).alt = one(['', '🎉', ':)'])),
        () => inside().length > 2 && one(inside().slice(1)).replaceWith(fresh()),
      ];
      const seen = new Set();
      for (let round = 0; round < 900; round += 1) {
        if (round % 60 === 0) host.innerHTML = one(markups);
        for (let times = 1 + pick(3); times > 0; times -= 1) one(edits)();
        // Now and then the observer is called by itself before the next reading.
        if (pick(3) === 0) await null;
        const [whole, kept] = [full(), reader.read()];
        seen.add(whole.text);
        const places = ({ pieces }) => JSON.stringify(pieces.map(({ from, start, end }) => [from, start, end]));
        const isSame = whole.text === kept.text && places(whole) === places(kept) && whole.pieces.every(({ node }, at) => kept.pieces[at].node === node);
        if (!isSame) return { round, whole: whole.text, kept: kept.text, html: host.innerHTML };
        const bad = round % 5 === 0 ? wrong(kept) : [];
        if (bad.length > 0) return { round, bad, html: host.innerHTML };
      }
      return { texts: seen.size };
    }, MARKUP.map(([, markup]) => markup));
    assert.ok(report.texts > 400, JSON.stringify(report));
    await page.close();
  });

  test('of five thousand lines only the one that changed is read again', async () => {
    const page = await desk(stage.session);
    const looked = await page.evaluate(() => {
      host.replaceChildren(...Array.from({ length: 5000 }, (_, at) => Object.assign(document.createElement('p'), { textContent: `line ${at} of a long text` })));
      const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data');
      let looks = 0;
      Object.defineProperty(CharacterData.prototype, 'data', { ...data, get() { looks += 1; return data.get.call(this); } });
      const count = (work) => {
        looks = 0;
        const start = performance.now();
        const { text } = work();
        return { looks, ms: performance.now() - start, length: text.length };
      };
      const first = count(() => reader.read());
      host.children[2500].firstChild.appendData('!');
      const next = count(() => reader.read());
      const whole = count(() => full());
      Object.defineProperty(CharacterData.prototype, 'data', data);
      return { first, next, whole, isSame: full().text === reader.read().text };
    });
    assert.ok(looked.first.looks >= 5000, JSON.stringify(looked));
    assert.ok(looked.next.looks < 10, JSON.stringify(looked));
    assert.equal(looked.isSame, true);
    await page.close();
  });
});
