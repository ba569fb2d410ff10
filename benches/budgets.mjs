// Prints sizes and speeds and holds them to their budgets: the Wasm and the page script as
// shipped, judging in the browser's own Wasm engine, and the way from a keystroke to the hint.
// Exits with 1 when a budget is broken. Run by `./build.sh bench`.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { COMPOSERS } from '../tests/browser/composers.mjs';
import { until } from '../tests/browser/drive/wait.mjs';
import { DRAFTS } from '../tests/browser/drafts.mjs';
import { open } from '../tests/browser/stage.mjs';
import { enter, lamp, SHELL, type } from '../tests/browser/writing.mjs';

const dist = new URL('../dist/chromium/', import.meta.url);
const rows = [];
const row = (what, value, unit, budget) => rows.push({ what, value, unit, budget, kept: budget === undefined || value <= budget });
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const wasm = readFileSync(new URL('offair_bg.wasm', dist));
const script = readFileSync(new URL('content.js', dist));
const brotli = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
row('Wasm, raw', wasm.length / 1000, 'KB');
// The learned tables have a budget of their own: they grow with what was learned, not with the code.
const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;
const tables = ['latin.grams', 'latin.network', 'han.grams', 'weights.tsv'];
const learned = tables.map((name) => packed(readFileSync(new URL(`../src/tone/data/${name}`, import.meta.url)))).reduce((sum, size) => sum + size);
row('Wasm, brotli', brotli.length / 1000, 'KB');
row('learned tables, both languages, brotli', learned, 'KB', 150);
row('Wasm without the learned tables, brotli', brotli.length / 1000 - learned, 'KB', 300);
row('page script, minified', script.length / 1000, 'KB', 45);
row('page script, gzip', gzipSync(script, { level: 9 }).length / 1000, 'KB', 15);

// A browser of its own for each: what one leaves behind is in no other figure.
for (const [kind, measure] of [['chromium', judging], ['chromium', hints], ['chromium', popups], ['firefox', popups]]) {
  const stage = await open(kind);
  try {
    await measure(stage.session);
  } finally {
    await stage.close();
  }
}

for (const { what, value, unit, budget, kept } of rows) {
  const limit = budget === undefined ? '' : `  budget ${budget} ${unit}${kept ? '' : '  BROKEN'}`;
  console.log(`${what.padEnd(44)}${value.toFixed(value < 10 ? 3 : 1).padStart(9)} ${unit}${limit}`);
}
process.exitCode = rows.every((one) => one.kept) ? 0 : 1;

/** The core in Wasm, on an extension page: the median over many posts that all differ. */
async function judging(session) {
  const page = await session.openExtensionPage('popup.html');
  const posts = Object.values(DRAFTS).map((draft) => draft.text);
  for (const [language, texts] of [['English', posts.slice(0, 2)], ['Chinese', posts.slice(2)]]) {
    for (const [units, budget] of [[280, 0.1], [3000, 1]]) {
      const times = await page.evaluate(
        async (texts, units) => {
          const { default: init, judge } = await import('./offair.js');
          await init();
          const whole = texts.join(' ');
          const times = [];
          // Until the engine has compiled what is hot.
          for (let run = 0; run < 1000; run += 1) judge(whole.slice(0, units));
          for (let round = 0; round < 50; round += 1) {
            const post = (whole.slice(round) + whole).repeat(Math.ceil(units / whole.length)).slice(0, units);
            // The clock is coarse: fifty runs a reading.
            const start = performance.now();
            for (let run = 0; run < 50; run += 1) judge(post);
            times.push((performance.now() - start) / 50);
          }
          return times;
        },
        texts,
        units,
      );
      row(`${units} characters judged in Wasm, ${language}`, median(times), 'ms', budget);
    }
  }
  await page.close();
}

/** From the last key to the lamp, the pause that is waited on purpose included. */
async function hints(session) {
  const composer = COMPOSERS.find((one) => one.name === 'x');
  const page = await enter(session, composer);
  await page.evaluate(() => addEventListener('input', () => (globalThis.lastKey = performance.now()), true));
  await type(page, 'Shop now and save 40%! ');
  await lamp(session, page, 'broadcast');
  const [warm, cold] = [[], []];
  for (let round = 0; round < 10; round += 1) warm.push(await timed(session, page, async () => {}));
  for (let round = 0; round < 10; round += 1) cold.push(await timed(session, page, () => session.stopBackground()));
  for (const [what, times] of [['warm', warm], ['background stopped', cold]]) {
    row(`last key to hint, ${what}, median`, median(times), 'ms');
    row(`last key to hint, ${what}, longest`, Math.max(...times), 'ms');
  }
}

/** From the popup's opening to the frame in which the draft's reading and the switch are shown. */
async function popups(session) {
  const page = await enter(session, COMPOSERS.find((one) => one.name === 'x'));
  await type(page, 'Shop now and save 40%! ');
  await lamp(session, page, 'broadcast');
  for (const [what, budget, prepare] of [['warm', 100, async () => {}], ['worker stopped', 250, () => session.stopBackground()]]) {
    const times = [];
    for (let round = 0; round < 10; round += 1) {
      await prepare();
      const popup = await session.openPopup(page);
      times.push(await until('the popup to be ready', () => popup.evaluate(() => performance.getEntriesByName('popup-ready')[0]?.startTime)));
      // What it still asks the background would wake a worker that is just told to stop.
      await until('the popup to be whole', () => popup.evaluate(() => document.querySelector('main').ariaBusy === 'false'));
      await session.closePopup(popup);
    }
    row(`popup ready, ${what}, ${session.kind}, median`, median(times), 'ms', budget);
    row(`popup ready, ${what}, ${session.kind}, longest`, Math.max(...times), 'ms');
  }
  await page.close();
}

async function timed(session, page, prepare) {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await session.untilInShadow(page, SHELL, (root) => root.querySelector('.lamp').hidden);
  await prepare();
  // The moment is taken where it happens: no polling of ours is in the figure.
  await session.inShadow(page, SHELL, (root) => {
    const lamp = root.querySelector('.lamp');
    globalThis.shownAt = new Promise((shown) => {
      new MutationObserver(() => lamp.hidden || shown(performance.now())).observe(lamp, { attributes: true });
    });
  });
  await type(page, 'Shop now and save 40%! ');
  const shown = await session.inShadow(page, SHELL, () => globalThis.shownAt);
  return shown - (await page.evaluate(() => globalThis.lastKey));
}
