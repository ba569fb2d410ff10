// Drafts, presses and questions of the pause before posting: what its tests share.

import assert from 'node:assert/strict';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { SHELL, enter, heard, lamp, type, untilMarked } from './writing.mjs';

export const AD = DRAFTS.advertisement;
export const TALK = DRAFTS.conversation;
export const named = (...names) => COMPOSERS.filter(({ name }) => names.includes(name));
export const [TEXTAREA] = named('textarea');
export const [X] = named('x');
/** Its button stands in the page's head, far from the composer, and no mark of a site names it. */
export const OUTSIDE = 'editable';
// One of each way to be written in and to send; the matrix asks everywhere.
export const HELD = named('textarea', 'x', 'facebook', 'linkedin', 'reddit');
export const hostOf = (composer) => new URL(composer.url).hostname;

/** The key under which a composer's site is stored: subdomains of a site of several are one. */
export const keyOf = (composer) => `site:${hostOf(composer).replace(/^www\./, '')}`;

/** Whether the person is to be asked on the composer's site, as the popup stores it. */
export const setAsk = (session, composer, ask) =>
  session.background(async (key, wanted) => (wanted ? chrome.storage.local.set({ [key]: { ask: true } }) : chrome.storage.local.remove(key)), keyOf(composer), ask);

/** Opens the composer of a site where the person is asked. */
export async function asking(session, composer, work) {
  await setAsk(session, composer, true);
  try {
    const page = await enter(session, composer);
    await work(page);
    await page.close();
  } finally {
    await setAsk(session, composer, false);
  }
}

/** Types a draft and waits for a reading that nothing is held back of. */
export async function write(session, page, draft) {
  await type(page, draft.text);
  await lamp(session, page, draft.verdict);
  await untilMarked(page, draft.words);
  await until('the reading to stand', async () => (await heard(session, page)).held === false);
}

export const press = async (page, composer) => (await page.$(`pierce/${composer.send}`)).click();
export const posts = (page) => page.evaluate(() => fixture.posts);
export const untilPosted = async (page, list) => {
  await until(`${list.length} posts`, async () => (await posts(page)).length >= list.length).catch(() => {});
  assert.deepEqual(await posts(page), list);
};

/** What the question says, and where its focus is; nothing while it is shut. */
export const question = async (session, page) =>
  (await session.hasShadow(page, SHELL)) &&
  session.inShadow(page, SHELL, (root) => {
    const box = root.querySelector('.question');
    return !box.hidden && { role: box.role, name: box.ariaLabel, buttons: [...box.querySelectorAll('button')].map((one) => one.textContent), focus: root.activeElement?.textContent ?? '' };
  });

/** Waits for the question, and checks that nothing went out. */
export async function untilAsked(session, page) {
  const asked = await until('the question', () => question(session, page));
  assert.deepEqual([asked.role, asked.name, asked.buttons], ['alertdialog', 'This reads as an advertisement.', ['Post anyway', 'Edit']]);
  assert.deepEqual(await posts(page), [], 'posted before an answer');
  assert.equal(await page.evaluate(() => fixture.submits), 0, 'forms submitted before an answer');
  return asked;
}

export const untilUnasked = (session, page) => until('the question to go', async () => !(await question(session, page)));

/** Whether the site's own button has the focus. */
export const isOnSend = (page, composer) =>
  page.evaluate((selector) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return Boolean(active?.matches(selector));
  }, composer.send);

/** Records the events of these kinds that the page's own scripts hear, those that end at an element of ours on their way back. */
export const spy = (page, ...kinds) =>
  page.evaluate(
    (types, ours) => {
      globalThis.spied = [];
      const note = (event) => spied.push(event.key ? `${event.type} ${event.key}` : event.type);
      for (const kind of types) {
        document.addEventListener(kind, (event) => !event.target.matches?.(ours) && note(event), true);
        document.addEventListener(kind, (event) => event.target.matches?.(ours) && note(event));
      }
    },
    kinds,
    SHELL,
  );

/**
 * Lets the background greet the composer's site with other words than its table's while `work`
 * runs: what the extension itself would say there, changed.
 */
export async function greeted(session, composer, changes, work) {
  const own = await session.openExtensionPage('popup.html');
  const welcome = await own.evaluate((host) => chrome.runtime.sendMessage({ v: 2, ask: { kind: 'hello', page: { host, path: '/', software: null } } }), hostOf(composer));
  await own.close();
  await answering(session, 'hello', { ...welcome, ...changes }, work);
}

/** Answers every request of a kind before the extension does, with its revision. */
export async function answering(session, kind, answer, work) {
  await session.background((wanted, words) => {
    globalThis.replying = (message, _sender, reply) => {
      if (message?.ask?.kind === wanted) reply({ ...words, revision: message.ask.revision });
    };
    // The first to answer is heard; the extension's own answer takes a turn.
    chrome.runtime.onMessage.addListener(globalThis.replying);
  }, kind, answer);
  try {
    await work();
  } finally {
    await session.background(() => chrome.runtime.onMessage.removeListener(globalThis.replying));
  }
}
