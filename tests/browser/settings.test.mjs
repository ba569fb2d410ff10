// Every setting takes effect where somebody is writing, at once and without a reload: the text,
// the caret and the editor's elements stay as they are. Set in the store itself, so that it
// holds whoever sets it.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { AD, TALK, TEXTAREA, named, press, untilAsked, untilPosted, write } from './asking.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { store, undisturbed } from './own-pages.mjs';
import { countInspects, inBothBrowsers, listen } from './stage.mjs';
import { between } from './tones.mjs';
import { enter, gone, hasLamp, holds, lamp, traces, type, untilMarked, NO_TRACE } from './writing.mjs';

const [REDDIT] = named('reddit');
// Of no site and no software that is known: `usual` holds there.
const [PLAIN] = named('editable');
const THERE = `site:${new URL(PLAIN.url).hostname}`;
const HERE = 'site:forum.example';
const SLOW = { name: 'substack', url: 'https://slowletters.substack.com/publish/post/4021' };

// The lines of mixed are .5, .6 and .75 for `strict`, `usual` and `own`; `high` and `low` move
// them by about a tenth.
const NEAR = between(0.52, 0.58);
const OVER = between(0.62, 0.68);

/** In one piece: what was heard of half the draft would stand firm. */
async function paste(page, text) {
  await page.evaluate((words) => document.execCommand('insertText', false, words), text);
  await holds(page, text);
}

const loud = async (session, page, draft) => {
  await lamp(session, page, draft.verdict);
  await untilMarked(page, draft.words);
};

inBothBrowsers('a setting in an open composer', (stage) => {
  afterEach(() => stage.session.background(() => chrome.storage.local.clear()));

  /** Opens a composer with a draft in it, for one claim. */
  const at = async (composer, text, work, write = type) => {
    const { session } = stage;
    const page = await enter(session, composer);
    await write(page, text);
    await work(session, page);
    await page.close();
  };

  for (const key of ['global', HERE]) {
    test(`on, by ${key}: off it goes, on it comes back`, () =>
      at(TEXTAREA, AD.text, async (session, page) => {
        await loud(session, page, AD);
        await undisturbed(page, async () => {
          await store(session, { [key]: { on: false } });
          await gone(session, page, 'left after it was turned off');
          await store(session, { [key]: null });
          await loud(session, page, AD);
        });
      }));
  }

  for (const [name, quiet, strict] of [['norm', 'own', 'strict'], ['sensitivity', 'low', 'high']]) {
    test(`${name}: ${strict} warns where usual does not, ${quiet} is silent where usual warns`, async () => {
      await at(PLAIN, NEAR, async (session, page) => {
        await lamp(session, page, 'conversation');
        await undisturbed(page, async () => {
          await store(session, { global: { [name]: strict } });
          await until('a warning', async () => ['mixed', 'broadcast'].includes((await lamp(session, page)).verdict));
          await store(session, { [THERE]: { [name]: 'usual' } });
          await lamp(session, page, 'conversation');
        });
      }, paste);
      await store(stage.session, { global: null, [THERE]: null });
      await at(PLAIN, OVER, async (session, page) => {
        await lamp(session, page, 'mixed');
        await undisturbed(page, async () => {
          await store(session, { global: { [name]: quiet } });
          await lamp(session, page, 'conversation');
          await store(session, { global: null });
          await lamp(session, page, 'mixed');
        });
      }, paste);
    });
  }

  for (const [draft, other, own] of [[AD, 'chinese', 'english'], [DRAFTS.广告, 'english', 'chinese']]) {
    test(`languages: a draft in ${own} is not judged where ${other} alone is`, () =>
      at(TEXTAREA, draft.text, async (session, page) => {
        await loud(session, page, draft);
        await undisturbed(page, async () => {
          await store(session, { global: { languages: other } });
          await until('silence', async () => !(await hasLamp(session, page)));
          await untilMarked(page, []);
          await store(session, { global: { languages: other }, [HERE]: { languages: own } });
          await loud(session, page, draft);
        });
      }));
  }

  test('pause: the next hint waits as long as is said now', () =>
    at(TEXTAREA, AD.text, async (session, page) => {
      await loud(session, page, AD);
      const waited = async () => {
        await session.background(() => {
          globalThis.at = undefined;
          globalThis.noting ??= ({ ask }) => void (ask?.kind === 'inspect' && (globalThis.at ??= Date.now()));
          chrome.runtime.onMessage.removeListener(globalThis.noting);
          chrome.runtime.onMessage.addListener(globalThis.noting);
        });
        await page.keyboard.type('!');
        const typed = await page.evaluate(() => Date.now());
        return (await until('the question', () => session.background(() => globalThis.at))) - typed;
      };
      const usual = await waited();
      assert.ok(usual < 1900, `${usual} ms at the usual pause of 450 ms`);
      const inspects = await countInspects(session);
      await store(session, { [HERE]: { pause: 2000 } });
      await until('the page to have asked anew', async () => (await inspects()) > 0);
      const longer = await waited();
      assert.ok(longer > 1900, `${longer} ms at a pause of 2000 ms`);
    }));

  test('ask: the press that follows is held, and no more once it is off', () =>
    at(TEXTAREA, '', async (session, page) => {
      await write(session, page, AD);
      const inspects = await countInspects(session);
      await undisturbed(page, async () => {
        await store(session, { global: { ask: true } });
        await until('the page to have asked anew', async () => (await inspects()) > 0);
      });
      await press(page, TEXTAREA);
      await untilAsked(session, page);
      await store(session, { [HERE]: { ask: false } });
      await until('the page to have asked anew', async () => (await inspects()) > 1);
      await press(page, TEXTAREA);
      await untilPosted(page, [AD.text]);
    }));

  test('families, cues and muted phrases: what is off is not underlined, the nearer word holds', () =>
    at(TEXTAREA, AD.text, async (session, page) => {
      const without = (...words) => AD.words.filter((one) => !words.includes(one));
      await untilMarked(page, AD.words);
      await undisturbed(page, async () => {
        await store(session, { global: { families: { urgency: false } } });
        await untilMarked(page, without('ends tonight'));
        await store(session, { [HERE]: { cues: { 'countdown-pressure': true, 'link-in-bio': false } } });
        await untilMarked(page, without('Link in bio'));
        await store(session, { [HERE]: { muted: ['shop now'] }, global: { muted: ['save 40%'] } });
        await untilMarked(page, without('Shop now', 'save 40%'));
        await store(session, { [HERE]: null, global: null });
        await untilMarked(page, AD.words);
      });
    }));

  test('a community has its own word over its site, another one’s word does not count', () =>
    at(REDDIT, AD.text, async (session, page) => {
      await loud(session, page, AD);
      await undisturbed(page, async () => {
        await store(session, { 'site:reddit.com': { on: false }, 'site:reddit.com/r/other': { on: true } });
        await gone(session, page, 'left after the site was turned off');
        await store(session, { 'site:reddit.com/r/smallstudio': { on: true, muted: ['link in bio'] } });
        await untilMarked(page, AD.words.slice(0, -1));
        await store(session, { 'site:reddit.com': null });
        await store(session, { 'site:reddit.com/r/smallstudio': { on: false } });
        await gone(session, page, 'left after the community was turned off');
        await store(session, { 'site:reddit.com/r/smallstudio': null });
        await loud(session, page, AD);
      });
    }));

  test('a subdomain goes by what its host says, and by its own word first', () =>
    at(SLOW, AD.text, async (session, page) => {
      await loud(session, page, AD);
      await undisturbed(page, async () => {
        await store(session, { 'site:substack.com': { on: false } });
        await gone(session, page, 'left after the host was turned off');
        await store(session, { 'site:slowletters.substack.com': { on: true } });
        await loud(session, page, AD);
      });
    }));

  test('a damaged value costs no other, and a changed ledger disturbs nobody', () =>
    at(TEXTAREA, AD.text, async (session, page) => {
      await loud(session, page, AD);
      await undisturbed(page, async () => {
        await store(session, { global: { on: 'perhaps', pause: -1, muted: ['shop now'] } });
        await untilMarked(page, AD.words.slice(1));
        const told = await listen(session);
        await store(session, { 'ledger:2026-11-29': { posts: [] } });
        await store(session, { global: { muted: ['save 40%'] } });
        await untilMarked(page, AD.words.filter((words) => words !== 'save 40%'));
        assert.deepEqual((await told()).map(({ kind, page: { software } = {} }) => [kind, software]), [['hello', 'discourse'], ['inspect', 'discourse']]);
      });
    }));

  test('talk stays talk while settings change, and a page that is off shows nothing', () =>
    at(TEXTAREA, TALK.text, async (session, page) => {
      await lamp(session, page, TALK.verdict);
      await undisturbed(page, async () => {
        await store(session, { global: { norm: 'strict', sensitivity: 'high' } });
        await lamp(session, page, TALK.verdict);
        await store(session, { global: { on: false } });
        await gone(session, page, 'left after it was turned off');
        assert.deepEqual(await traces(session, page), NO_TRACE);
      });
    }));
});
