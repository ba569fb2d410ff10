// What every composer goes through, in this order, on one page: a person writes, is warned,
// takes an alternative, goes back and forth, goes on and posts. Each claim compares the editor's
// own model with what that person would expect. A behaviour gives nothing when it holds,
// COPY where Offair leaves the editor alone and offers a copy, and throws otherwise.

import assert from 'node:assert/strict';
import { DRAFTS } from '../drafts.mjs';
import { until } from '../drive/wait.mjs';
import { listen } from '../stage.mjs';
import { hasFocus, markup, selectAll, send, state, want } from './page.mjs';
import { NO_TRACE, SHELL, chord, enter, gone, hasLamp, heard, lamp, openCard, shut, sit, traces, untilMarked, wordsUnderMarks } from '../writing.mjs';

/** The cell of a behaviour that Offair stays out of on purpose. */
export const COPY = 'copy';

/** The cell of what an editor itself has no key for. */
export const NO_KEY = 'no key';

/** The cell of a sending that Offair cannot be sure of, and so lets pass. */
export const NOT_HELD = 'not held';

/** The cell of a parent that could not be told for sure, and so was not sent. */
export const DROPPED = 'dropped';

const AD = DRAFTS.advertisement;
const CHINESE = DRAFTS.广告;
/** A line before the advertisement, so that offsets go over a line's end. */
const GREETING = 'Good morning.';

/** In the order in which they are run and shown. */
export const BEHAVIOURS = {
  types: begin,
  marks,
  context,
  unchanged,
  pastes,
  applies,
  undoes,
  redoes,
  'goes on': goesOn,
  composes,
  中文: chinese,
  asks,
  sends,
};

/** A fresh page with the advertisement in its composer; `run.text` is what the model must hold. */
export async function begin(run) {
  await run.page?.close();
  run.said = await listen(run.session);
  run.page = await enter(run.session, run.composer);
  run.applied = undefined;
  run.text = AD.text;
  if (!run.composer.sendKeys?.includes('Enter') || run.composer.sendKeys.length > 1) {
    await write(run, GREETING);
    await drawn(run.page);
    await run.page.keyboard.press('Enter');
    await drawn(run.page);
    run.text = `${GREETING}\n${AD.text}`;
  }
  await write(run, AD.text);
  await holds(run, run.text);
}

async function marks({ session, page }) {
  await page.evaluate(() => fixture.watch());
  const before = await state(page);
  await lamp(session, page, AD.verdict);
  await untilMarked(page, AD.words);
  assert.deepEqual(await wordsUnderMarks(page), AD.words, 'the words that stand where the marks are painted');
  const card = await openCard(session, page);
  for (const words of AD.words) assert.ok(card.includes(words), `the card tells ${words}: ${card}`);
  await page.keyboard.press('Escape');
  await shut(session, page);
  assert.deepEqual(await state(page), before, 'the editor after lamp, marks and card');
  assert.equal(await page.evaluate(() => fixture.mutations), 0, 'changes inside the editor');
  assert.deepEqual(await page.evaluate(() => fixture.violations), [], 'policy violations');
}

/** Post or reply, and what is answered: the right words, or none where they cannot be told. */
async function context({ session, composer, said }) {
  const asked = (await said()).filter(({ kind }) => kind === 'inspect').at(-1);
  assert.equal(asked.post, composer.reply ? 'reply' : 'post');
  if (asked.parent === null && composer.parent) return DROPPED;
  assert.equal(asked.parent?.replace(/\s+/g, ' ').trim() ?? null, composer.parent ?? null, 'what is answered');
}

/** Page and editor, byte for byte, with hints and after they were switched off. */
async function unchanged({ session, page }) {
  const on = await markup(page);
  await want(session, { on: false });
  await gone(session, page, 'left after the site was switched off');
  assert.equal(await markup(page), on, 'the page with hints off');
  await want(session, null);
  await untilMarked(page, AD.words);
  assert.equal(await markup(page), on, 'the page with hints on again');
}

/** Cut out and pasted back through the real clipboard. */
async function pastes(run) {
  const { session, page, text } = run;
  await selectAll(run);
  await chord(page, 'Control', 'x');
  await until('the composer to be empty', () => page.evaluate(() => fixture.text().trim() === ''));
  await gone(session, page, 'left after the text was cut out');
  await chord(page, 'Control', 'v');
  await holds(run, text);
  await untilMarked(page, AD.words);
  assert.deepEqual(await wordsUnderMarks(page), AD.words, 'the words under the marks after pasting');
}

/** Takes the first alternative that the card offers to put in. */
async function applies(run) {
  const { session, page } = run;
  // Editors take what follows within a second for one step of their history.
  await sit(page);
  await openCard(session, page);
  const sentence = await session.inShadow(page, SHELL, (root) => root.querySelector('.apply')?.closest('.instead').querySelector('.sentence').textContent ?? null);
  if (sentence === null) return COPY;
  const { findings } = await heard(session, page);
  const rewrite = findings.map((finding) => finding.rewrite).find((one) => one && one.before + one.words + one.after === sentence);
  // What was heard may begin with a title's line, or hold an empty line that the model's text here does not.
  const { text } = (await run.said()).findLast(({ kind }) => kind === 'inspect');
  const [start, end] = [rewrite.start, rewrite.end].map((place) => text.slice(0, place).replace(/^\n+/, '').replace(/\n+/g, '\n').length);
  await session.inShadow(page, SHELL, (root) => root.querySelector('.apply').scrollIntoView({ block: 'center' }));
  await session.clickInShadow(page, SHELL, '.apply');
  const applied = run.text.slice(0, start) + rewrite.words + run.text.slice(end);
  try {
    await holds(run, applied);
  } catch (error) {
    // Where putting in was tried and taken back, the card says so; the text must be untouched.
    const isCopyOnly = await session.inShadow(page, SHELL, (root) => root.querySelector('.apply') === null);
    if (!isCopyOnly) throw error;
    await holds(run, run.text);
    return COPY;
  }
  await until('the composer to have the focus', () => page.evaluate(hasFocus));
  run.applied = { text: applied, caret: start + rewrite.words.length };
}

async function undoes(run) {
  if (!run.applied) return COPY;
  await chord(run.page, 'Control', 'z');
  await holds(run, run.text);
}

async function redoes(run) {
  const { page, applied, composer } = run;
  if (!applied) return COPY;
  if (composer.noRedo) {
    run.applied = undefined;
    return NO_KEY;
  }
  await chord(page, 'Control', 'Shift', 'Z');
  // Some editors know only the other key.
  await until('', () => page.evaluate((wanted) => fixture.text().replace(/\n+/g, '\n') === wanted, applied.text), 1000).catch(() => chord(page, 'Control', 'y'));
  await holds(run, applied.text);
}

/** The next key goes right behind the new words, or, where nothing was put in, to the end. */
async function goesOn(run) {
  const { text, caret } = run.applied ?? { text: run.text, caret: run.text.length };
  if (!run.applied) await chord(run.page, 'Control', 'End');
  await run.page.keyboard.type('!');
  run.text = `${text.slice(0, caret)}!${text.slice(caret)}`;
  run.caret = caret + 1;
  await holds(run, run.text);
}

async function composes(run) {
  await run.session.compose(run.page, 'nihao', '你好');
  run.text = run.text.slice(0, run.caret) + '你好' + run.text.slice(run.caret);
  await holds(run, run.text);
}

async function chinese(run) {
  const { session, page } = run;
  await selectAll(run);
  await page.keyboard.press('Delete');
  await until('the composer to be empty', () => page.evaluate(() => fixture.text().trim() === ''));
  await write(run, CHINESE.text);
  run.text = CHINESE.text;
  await holds(run, run.text);
  await lamp(session, page, CHINESE.verdict);
  await untilMarked(page, CHINESE.words);
  assert.deepEqual(await wordsUnderMarks(page), CHINESE.words, 'the Chinese words under the marks');
}

/** Where the person wants to be asked, the first sending of a broadcast is held, or surely no other. */
async function asks(run) {
  const { session, page, composer, said } = run;
  const asked = async () => (await said()).filter(({ kind }) => kind === 'inspect').length;
  const before = await asked();
  await want(session, { ask: true });
  try {
    // With the question how the draft sounds the page script has taken the wish in.
    await until('the draft to be heard anew', async () => (await asked()) > before && (await heard(session, page))?.held === false);
    await untilMarked(page, CHINESE.words);
    await send(page, composer);
    const isAsked = () => session.inShadow(page, SHELL, (root) => root.querySelector('.question')?.hidden === false);
    const came = await until('the question, or the post', async () => ((await page.evaluate(() => fixture.posts.length)) > 0 ? 'post' : (await isAsked()) && 'question'));
    if (came === 'post') return NOT_HELD;
    assert.equal(await page.evaluate(() => fixture.posts.length + fixture.submits), 0, 'what went out');
    // Asked by the keyboard the question has the focus, and the next key.
    if (!composer.send) await session.clickInShadow(page, SHELL, '.question .post');
  } finally {
    await want(session, null);
  }
}

async function sends(run) {
  const { session, page, composer, text } = run;
  if ((await page.evaluate(() => fixture.posts.length)) === 0) {
    assert.equal(await hasLamp(session, page), true, 'the lamp before sending');
    await send(page, composer);
  }
  await until('the post to be sent', () => page.evaluate(() => fixture.posts.length > 0));
  assert.deepEqual((await page.evaluate(() => fixture.posts)).map((post) => bare(run, post)), [text], 'what was posted');
  await gone(session, page, 'left after the post was sent');
}

/** Lets the page draw twice. */
const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Types as fast as the browser takes it; Trix takes two keys within one frame for something else, so it gets a frame for each. */
async function write({ page, composer }, text) {
  if (composer.editor !== 'Trix') return page.keyboard.type(text);
  for (const letter of text) {
    await page.keyboard.type(letter);
    await drawn(page);
  }
}

/** Waits for the page's own model to hold this text. */
async function holds(run, text) {
  let last;
  try {
    await until('', async () => (last = bare(run, await run.page.evaluate(() => fixture.text()))) === text, 5000);
  } catch {
    assert.equal(last, text, "the editor's own text");
  }
}

/**
 * A model's text with one line break for those that editors part paragraphs by. Firefox keeps
 * the emptied line at the end of a bare contenteditable when something is pasted into it.
 */
function bare({ session, composer }, text) {
  const lines = text.replace(/\n+/g, '\n');
  return session.kind === 'firefox' && composer.editor === 'contenteditable' ? lines.replace(/\n$/, '') : lines;
}

/** Where Offair stays away: what is written there reaches nobody, and nothing is shown. */
export async function leftAlone(session, composer) {
  const said = await listen(session);
  const page = await enter(session, composer);
  await page.keyboard.type(AD.text);
  await sit(page);
  assert.deepEqual((await said()).filter(({ kind }) => kind === 'inspect'), [], 'what the background was asked');
  assert.deepEqual(await traces(session, page), NO_TRACE);
  await page.close();
}
