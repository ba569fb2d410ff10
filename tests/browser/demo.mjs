// The main job on real input. With a display: a browser window with the extension and the demo
// pages, to play in. Without: types four posts with real keys into four editors, prints what
// was heard as a table and leaves screenshots in target/demo/.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { open } from './stage.mjs';
import { enter, heard, lamp, openCard, type } from './writing.mjs';

const kind = process.env.OFFAIR_BROWSER ?? 'chromium';
const shots = fileURLToPath(new URL('../../target/demo/', import.meta.url));
const EDITORS = { advertisement: 'x', conversation: 'linkedin', 广告: 'facebook', 聊天: 'bluesky' };

const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && process.env.OFFAIR_HEADLESS !== '1';
await mkdir(shots, { recursive: true });
const stage = await open(kind, { headed: hasDisplay });
try {
  process.exitCode = hasDisplay ? await play(stage.session) : await show(stage.session);
} finally {
  await stage.close();
}

/** Opens every demo page and waits until the person closes the window. */
async function play(session) {
  const pages = [];
  for (const composer of COMPOSERS) {
    const page = await session.page(composer.url);
    // The page fills the window, whatever its size.
    await page.setViewport(null);
    pages.push(page);
  }
  await pages[0].bringToFront();
  console.log('The demo pages are open. Write in any of them; close the window to end.');
  await new Promise((closed) => session.browser.once('disconnected', closed));
  return 0;
}

/** Types the four posts; 0 when every one was heard as a reader hears it. */
async function show(session) {
  const rows = [];
  let wrong = 0;
  for (const [name, draft] of Object.entries(DRAFTS)) {
    const composer = COMPOSERS.find((one) => one.name === EDITORS[name]);
    const page = await enter(session, composer);
    await type(page, draft.text);
    await lamp(session, page);
    const file = `${draft.lang}-${draft.verdict}`;
    await session.screenshot(page, `${shots}${file}.png`);
    await openCard(session, page);
    await session.screenshot(page, `${shots}${file}-card.png`);
    const reading = await heard(session, page);
    if (reading.verdict !== draft.verdict) wrong += 1;
    const quotes = reading.findings.map((finding) => finding.quote).join(' · ') || '–';
    rows.push([draft.text, composer.editor, reading.tone.toFixed(2), reading.verdict, quotes]);
    await page.close();
  }
  table(['draft', 'editor', 'tone', 'verdict', 'findings'], rows, [44, 24, 4, 12, 60]);
  console.log(`\nBrowser: ${await session.browser.version()}. Screenshots: target/demo/`);
  if (wrong > 0) console.error(`${wrong} of ${rows.length} drafts were not heard as expected`);
  return wrong > 0 ? 1 : 0;
}

/** Prints rows under a heading, each column at most so many cells wide. */
function table(heading, rows, widths) {
  const line = (cells) => cells.map((cell, column) => fit(cell, widths[column])).join('  ').trimEnd();
  console.log(`\n${line(heading)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

/** Cuts or fills a text to a width in terminal cells, where a Han character takes two. */
function fit(text, width) {
  let out = '';
  let used = 0;
  for (const character of text) {
    const cells = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1;
    if (used + cells > width - 1 && used + cells < width + 1 && text.length > out.length + 1) {
      return `${out}…${' '.repeat(width - used - 1)}`;
    }
    if (used + cells > width) return `${out}…`;
    out += character;
    used += cells;
  }
  return out + ' '.repeat(width - used);
}
