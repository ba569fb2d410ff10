// Where nobody writes a post Offair is not there; where somebody does, it asks once a pause,
// never paints a stale answer, and leaves as soon as there is nothing to say.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, listen, whileBusy } from './stage.mjs';
import { NO_TRACE, SHELL, caret, chord, enter, gone, hasLamp, holds, lamp, sit, traces, type, underlined, untilMarked, wordsUnderMarks } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TALK = DRAFTS.conversation;
const named = (...names) => COMPOSERS.filter(({ name }) => names.includes(name));
const [TEXTAREA] = named('textarea');
/** One composer of each kind of editor. */
const EDITORS = named('textarea', 'editable', 'x', 'facebook', 'linkedin', 'bluesky');
const asked = (messages) => messages.filter(({ kind }) => kind === 'inspect').map(({ text }) => text);

inBothBrowsers('a page is left in peace', (stage) => {
  test('a page without a composer stays as it is and tells the background nothing', async () => {
    const { session } = stage;
    const heard = await listen(session);
    const page = await session.page('https://news.example/');
    await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
    const markup = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await markup();
    assert.deepEqual(await page.evaluate(() => [...document.documentElement.children].map((one) => one.localName)), ['head', 'body']);
    await page.click('#site-search');
    await page.keyboard.type(AD.text);
    await sit(page);
    assert.equal(await markup(), before);
    assert.deepEqual(await traces(session, page), NO_TRACE);
    assert.deepEqual(await heard(), [], 'messages to the background');
    await page.close();
  });

  for (const field of ['#site-search', '#login-name', '#login-password', '#reply-title']) {
    test(`what is typed into ${field} is not listened to`, async () => {
      const { session } = stage;
      const heard = await listen(session);
      const page = await session.page(TEXTAREA.url);
      await page.click(field);
      await page.keyboard.type(AD.text);
      await sit(page);
      assert.equal(await page.$eval(field, (input) => input.value), AD.text, 'the typing reached the field');
      assert.deepEqual(await heard(), [], 'messages to the background');
      assert.equal(await page.$(SHELL), null, 'our element');
      await page.close();
    });
  }

  for (const composer of EDITORS) {
    test(`${composer.name}: sixty quick letters are one question, not sixty`, async () => {
      const { session } = stage;
      const heard = await listen(session);
      const page = await enter(session, composer);
      await type(page, 'Shop now and save 40% on all of it before it ends tonight!');
      await lamp(session, page, 'broadcast');
      await sit(page);
      const questions = asked(await heard());
      // A machine that stops for half a second in mid-word makes a pause of its own.
      assert.ok(questions.length >= 1 && questions.length <= 2, `asked: ${JSON.stringify(questions)}`);
      await page.close();
    });

    test(`${composer.name}: an answer that comes after the text has changed is dropped`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await page.evaluate(() => {
        globalThis.painted = 0;
        const look = () => {
          painted = Math.max(painted, CSS.highlights.size);
          requestAnimationFrame(look);
        };
        look();
      });
      let changed;
      const late = await whileBusy(session, 1500, async () => {
        await type(page, AD.text);
        await sit(page, 1.2);
        await chord(page, 'Control', 'a');
        await page.keyboard.type(TALK.text[0]);
        await holds(page, TALK.text[0]);
        changed = Date.now();
        await page.keyboard.type(TALK.text.slice(1));
        await holds(page, TALK.text);
        await lamp(session, page, 'conversation');
      });
      assert.ok(changed < late, 'the text had changed before the first answer could come');
      assert.equal(await page.evaluate(() => painted), 0, 'underlines of the text that had gone');
      assert.deepEqual(await underlined(page), []);
      await page.close();
    });

    test(`${composer.name}: underlines keep to their words while the text around them is edited`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await type(page, AD.text);
      await untilMarked(page, AD.words);
      // No answer can come in this time: what is painted comes from the page script alone.
      await whileBusy(session, 5000, async () => {
        const since = await page.evaluate(() => performance.now());
        await chord(page, 'Control', 'Home');
        await page.keyboard.type('Hello, it is me. ');
        await holds(page, `Hello, it is me. ${AD.text}`);
        await until('the underlines to follow', async () => (await wordsUnderMarks(page)).join() === AD.words.join(), 1500).catch(() => {});
        assert.deepEqual(await wordsUnderMarks(page), AD.words, 'after an insertion before them');
        assert.deepEqual(await underlined(page), AD.words);
        await chord(page, 'Control', 'End');
        for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
        await page.keyboard.type('x');
        await holds(page, `Hello, it is me. ${AD.text.replace('bio.', 'xbio.')}`);
        const rest = AD.words.slice(0, 3);
        await until('the touched underline to go', async () => (await underlined(page)).length === 3, 1500).catch(() => {});
        assert.deepEqual(await wordsUnderMarks(page), rest, 'after an insertion inside the last');
        const passed = (await page.evaluate(() => performance.now())) - since;
        assert.ok(passed < 5000, `looked too late to tell: ${passed} ms`);
      });
      await page.close();
    });
  }

  for (const composer of EDITORS) {
    test(`${composer.name}: an emptied composer shows nothing`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await type(page, AD.text);
      await lamp(session, page, 'broadcast');
      await chord(page, 'Control', 'a');
      await page.keyboard.press('Delete');
      await until('the composer to be empty', () => page.evaluate(() => fixture.text().trim() === ''));
      await gone(session, page, 'left after the text was deleted');
      await sit(page);
      assert.deepEqual(await traces(session, page), NO_TRACE, 'came back over an empty composer');
      await page.close();
    });

    test(`${composer.name}: a sent post takes everything away`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await type(page, AD.text);
      await lamp(session, page, 'broadcast');
      await (await page.$(`pierce/${composer.send}`)).click();
      await until('the post to be sent', () => page.evaluate(() => fixture.posts.length === 1));
      assert.deepEqual(await page.evaluate(() => fixture.posts), [AD.text]);
      await gone(session, page, 'left after the post was sent');
      await page.close();
    });
  }

  for (const composer of named('textarea', 'bluesky')) {
    test(`${composer.name}: a composition that is cancelled leaves the draft to be heard`, async () => {
      const page = await enter(stage.session, composer);
      await type(page, AD.text);
      await stage.session.compose(page, 'ni', null);
      await untilMarked(page, AD.words);
      await page.close();
    });
  }

  for (const composer of EDITORS) {
    test(`${composer.name}: while an input method composes nothing is asked and nothing painted`, async () => {
      const { session } = stage;
      const heard = await listen(session);
      const page = await enter(session, composer);
      await until('the background to be asked about the site', async () => (await heard()).some(({ kind }) => kind === 'hello'));
      const midway = async () => {
        await sit(page);
        assert.deepEqual(asked(await heard()), [], 'asked in the middle of a composition');
        assert.deepEqual(await traces(session, page), NO_TRACE, 'shown in the middle of a composition');
      };
      await session.compose(page, 'quanwang', DRAFTS.广告.text, { midway });
      await holds(page, DRAFTS.广告.text);
      await lamp(session, page, 'broadcast');
      await untilMarked(page, DRAFTS.广告.words);
      const before = asked(await heard()).length;
      let marked;
      await session.compose(page, 'pinyin', '好的', {
        midway: async () => {
          marked = await wordsUnderMarks(page);
          await sit(page);
          assert.equal(asked(await heard()).length, before, 'asked in the middle of a second composition');
        },
      });
      assert.deepEqual(marked, DRAFTS.广告.words, 'the underlines before the composition stay at their words');
      await until('the question after the second composition', async () => asked(await heard()).length > before);
      assert.equal(asked(await heard()).at(-1), `${DRAFTS.广告.text}好的`);
      await page.close();
    });
  }

  test('a composition that begins before the background has answered is not listened to either', async () => {
    const { session } = stage;
    const page = await enter(session, named('editable')[0]);
    const heard = await listen(session);
    await page.reload();
    await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
    // The first thing the page script sees of the composer is the composition itself.
    await session.background(() => {
      globalThis.slow = (message) => {
        const end = Date.now() + 700;
        if (message?.ask?.kind === 'hello') while (Date.now() < end);
      };
      chrome.runtime.onMessage.addListener(globalThis.slow);
    });
    await page.evaluate(() => fixture.host().focus());
    await session.compose(page, 'quanwang', DRAFTS.广告.text, {
      midway: async () => {
        await until('the background to be asked about the site', async () => (await heard()).some(({ kind }) => kind === 'hello'));
        await sit(page, 4);
        assert.deepEqual(asked(await heard()), [], 'asked in the middle of a composition');
      },
    });
    await session.background(() => chrome.runtime.onMessage.removeListener(globalThis.slow));
    await lamp(session, page, 'broadcast');
    await page.close();
  });

  for (const [name, selector] of [['textarea', '.d-editor-input'], ['editable', '.writing'], ['facebook', '#layer'], ['linkedin', '#interop-outlet']]) {
    test(`${name}: a composer that the page takes away takes everything of ours with it`, async () => {
      const { session } = stage;
      const page = await enter(session, named(name)[0]);
      await type(page, AD.text);
      await lamp(session, page, 'broadcast');
      await page.evaluate((host) => document.querySelector(host).remove(), selector);
      await gone(session, page, 'left after the composer had been taken away');
      await until('our element to leave', async () => (await page.$(SHELL)) === null);
      await page.close();
    });

    test(`${name}: a composer that the page takes away and brings back is heard again`, async () => {
      const { session } = stage;
      const page = await enter(session, named(name)[0]);
      await type(page, AD.text);
      await lamp(session, page, 'broadcast');
      await page.evaluate((host) => {
        globalThis.taken = document.querySelector(host);
        globalThis.place = document.createComment('');
        taken.replaceWith(place);
      }, selector);
      await until('our element to leave', async () => (await page.$(SHELL)) === null);
      await page.evaluate(() => place.replaceWith(taken));
      // Until the page has laid it out again, a click may miss it.
      await until('the caret to be in it again', async () => {
        const box = await page.evaluate(() => fixture.host().getBoundingClientRect().toJSON());
        await page.mouse.click(box.x + 20, box.y + 12);
        return (await caret(page)).focused;
      });
      await chord(page, 'Control', 'End');
      await type(page, ' Really.');
      await untilMarked(page, AD.words);
      await page.close();
    });
  }

  test('going to another composer takes the lamp along', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await page.evaluate(() => {
      const other = document.createElement('textarea');
      other.id = 'other';
      other.className = 'd-editor-input';
      other.ariaLabel = 'Write your reply';
      document.querySelector('#reply-control').after(other);
      other.scrollIntoView({ block: 'end' });
    });
    await page.click('.d-editor-input');
    await type(page, AD.text);
    await lamp(session, page, 'broadcast');
    await page.click('#other');
    await page.keyboard.type(TALK.text);
    await lamp(session, page, 'conversation');
    assert.deepEqual(await underlined(page), [], 'underlines in the composer that was left');
    assert.equal((await page.$$(SHELL)).length, 1, 'elements of ours');
    const [sign, other] = [await session.shadowBox(page, SHELL, '.lamp'), await (await page.$('#other')).boundingBox()];
    assert.ok(sign.y + sign.height >= other.y - 6 && sign.y <= other.y + other.height + 6, `the lamp stands at the new composer: ${JSON.stringify({ sign, other })}`);
    await page.close();
  });

  test('two tabs hear each their own draft', async () => {
    const { session } = stage;
    const first = await enter(session, TEXTAREA);
    await type(first, AD.text);
    await lamp(session, first, 'broadcast');
    const second = await enter(session, named('bluesky')[0]);
    await type(second, TALK.text);
    await lamp(session, second, 'conversation');
    assert.equal((await lamp(session, first)).verdict, 'broadcast');
    assert.deepEqual(await underlined(second), []);
    await first.bringToFront();
    assert.deepEqual(await wordsUnderMarks(first), AD.words);
    await type(first, ' Really, do.');
    await sit(first);
    assert.deepEqual(await wordsUnderMarks(first), AD.words);
    assert.equal((await lamp(session, second)).verdict, 'conversation');
    await first.close();
    await second.close();
  });
});
