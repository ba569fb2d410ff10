// The pause before posting: where the person has asked for it an advertisement is held once, and
// the site's own button posts it; where nobody asked, or nobody can be sure, nothing is held.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AD, HELD, OUTSIDE, TALK, TEXTAREA, X, asking, greeted, keyOf, isOnSend, named, posts, press, question, spy, untilAsked, untilPosted, untilUnasked, write } from './asking.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers, whileBusy } from './stage.mjs';
import { SHELL, caret, enter, gone, heard, holds, lamp, type } from './writing.mjs';

inBothBrowsers('where nobody asked for a pause', (stage) => {
  for (const composer of HELD) {
    test(`${composer.name}: an advertisement goes out at the first press`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await write(session, page, AD);
      await press(page, composer);
      await untilPosted(page, [AD.text]);
      assert.ok(!(await question(session, page)), 'asked');
      await page.close();
    });
  }
});

inBothBrowsers('the pause before posting', (stage) => {
  for (const composer of HELD) {
    test(`${composer.name}: an advertisement is held once, and the second press posts just that`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        const before = await page.evaluate(() => fixture.html());
        await spy(page, 'click', 'submit');
        await press(page, composer);
        await untilAsked(session, page);
        assert.deepEqual(await page.evaluate(() => spied), [], 'what the page heard of the first press');
        assert.equal(await page.evaluate(() => fixture.text()), AD.text);
        assert.equal(await page.evaluate(() => fixture.html()), before, 'the editor');
        await press(page, composer);
        await untilPosted(page, [AD.text]);
        await untilUnasked(session, page);
      });
    });

    test(`${composer.name}: "Post anyway" leaves the press to the person, and Enter posts`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        await press(page, composer);
        await untilAsked(session, page);
        await spy(page, 'pointerdown', 'mousedown', 'mouseup', 'click');
        await session.clickInShadow(page, SHELL, '.question .post');
        await untilUnasked(session, page);
        await until("the site's own button to have the focus", () => isOnSend(page, composer));
        assert.deepEqual(await posts(page), [], 'posted by the answer');
        assert.deepEqual(await page.evaluate(() => spied), [], 'what the page heard of the answer');
        await page.keyboard.press('Enter');
        await untilPosted(page, [AD.text]);
      });
    });

    test(`${composer.name}: "Edit" gives focus and caret back and explains; the next press posts`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        await page.keyboard.press('ArrowLeft');
        // Editors hear of the caret a turn later.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        const before = await caret(page);
        await press(page, composer);
        await untilAsked(session, page);
        await session.clickInShadow(page, SHELL, '.question .edit');
        await session.untilInShadow(page, SHELL, (root) => !root.querySelector('.card').hidden);
        assert.deepEqual(await caret(page), before, 'focus and caret');
        assert.ok(!(await question(session, page)), 'still asked');
        await page.keyboard.type('s');
        const edited = AD.text.replace('bio.', 'bios.');
        await holds(page, edited);
        await lamp(session, page, AD.verdict);
        await until('the reading to stand', async () => (await heard(session, page))?.held === false);
        await press(page, composer);
        await untilPosted(page, [edited]);
      });
    });

  }

  for (const composer of named('textarea', 'x', 'linkedin')) {
    test(`${composer.name}: talk is never held`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, TALK);
        await press(page, composer);
        await untilPosted(page, [TALK.text]);
        assert.ok(!(await question(session, page)), 'asked');
      });
    });

    test(`${composer.name}: a text that has changed since its reading is not held`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        // Its answer is held back: on a slow machine the new text is heard before the press comes.
        await whileBusy(session, 2000, async () => {
          await page.keyboard.type('!');
          await press(page, composer);
          await untilPosted(page, [`${AD.text}!`]);
        });
        assert.ok(!(await question(session, page)), 'asked');
      });
    });
  }

  test('a button that nobody is sure of posts at the first press', async () => {
    const { session } = stage;
    const [composer] = named(OUTSIDE);
    await asking(session, composer, async (page) => {
      await write(session, page, AD);
      await press(page, composer);
      await untilPosted(page, [AD.text]);
    });
  });

  test('a draft that is written after the last was sent is asked about anew', async () => {
    const { session } = stage;
    await asking(session, TEXTAREA, async (page) => {
      for (const sent of [[], [AD.text]]) {
        await page.click('.d-editor-input');
        await write(session, page, AD);
        await press(page, TEXTAREA);
        await until('the question', () => question(session, page));
        assert.deepEqual(await posts(page), sent);
        await press(page, TEXTAREA);
        await untilPosted(page, [...sent, AD.text]);
        await gone(session, page, 'left after the post was sent');
      }
    });
  });

  test('of two buttons that might post neither is held', async () => {
    const { session } = stage;
    // Without the site's own marks both are told by their words.
    await greeted(session, X, { send: [], askBeforePosting: true }, async () => {
      const page = await enter(session, X);
      await page.evaluate((selector) => {
        const second = document.createElement('button');
        second.textContent = 'Post to the group';
        document.querySelector(selector).after(second);
      }, X.send);
      await write(session, page, AD);
      await press(page, X);
      await untilPosted(page, [AD.text]);
      await page.close();
    });
  });

  test('in a modal dialog the question can be answered, or there is none', async () => {
    const { session } = stage;
    await asking(session, X, async (page) => {
      await page.evaluate(() => {
        const dialog = document.querySelector('main').appendChild(document.createElement('dialog'));
        dialog.append(document.querySelector('.composer'));
        dialog.showModal();
      });
      await page.click('[data-testid="tweetTextarea_0"]');
      await type(page, AD.text);
      await until('the reading to stand', async () => {
        const reading = await heard(session, page);
        return reading?.held === false && AD.words.join() === reading.findings.map(({ quote }) => quote).join();
      });
      await press(page, X);
      if ((await posts(page)).length === 0) {
        await session.clickInShadow(page, SHELL, '.question .post');
        await press(page, X);
      }
      await untilPosted(page, [AD.text]);
    });
  });

  test("the site's own marks find the button that its place and name do not", async () => {
    const { session } = stage;
    const [composer] = named(OUTSIDE);
    await greeted(session, composer, { send: [':no-such(of)', composer.send], askBeforePosting: true }, async () => {
      const page = await enter(session, composer);
      await write(session, page, AD);
      await press(page, composer);
      await untilAsked(session, page);
      await press(page, composer);
      await untilPosted(page, [AD.text]);
      await page.close();
    });
  });

  test('the switch in the popup holds in an open composer, and lets go again', async () => {
    const { session } = stage;
    const key = keyOf(TEXTAREA);
    const stored = () => session.background(async (name) => chrome.storage.local.get(name), key);
    const turn = async (page, wanted) => {
      const popup = await session.openPopup(page);
      await until('the switch to be ready', () => popup.evaluate(() => !document.querySelector('#ask').disabled));
      assert.equal(await popup.evaluate(() => document.querySelector('#ask').checked), !wanted, 'the switch before');
      await popup.click('#ask');
      await until('the switch to be remembered', async () => (key in (await stored())) === wanted);
      assert.deepEqual(await stored(), wanted ? { [key]: { ask: true } } : {});
      await session.closePopup(popup);
      await page.bringToFront();
    };
    const page = await enter(session, TEXTAREA);
    await write(session, page, AD);
    await turn(page, true);
    await until('the draft to be heard anew', async () => (await heard(session, page).catch(() => null))?.held === false);
    await press(page, TEXTAREA);
    await untilAsked(session, page);
    await press(page, TEXTAREA);
    await untilPosted(page, [AD.text]);
    await turn(page, false);
    await page.click('.d-editor-input');
    await write(session, page, AD);
    await press(page, TEXTAREA);
    await untilPosted(page, [AD.text, AD.text]);
    await page.close();
  });

  test('where Offair does not listen there is nothing to ask', async () => {
    const { session } = stage;
    const key = keyOf(TEXTAREA);
    await session.background((item) => chrome.storage.local.set({ [item]: { on: false, ask: true } }), key);
    const page = await session.page(TEXTAREA.url);
    const popup = await session.openPopup(page);
    await until('the popup to know the tab', () => popup.evaluate(() => !document.querySelector('#switch').disabled));
    assert.equal(await popup.evaluate(() => document.querySelector('#ask').disabled), true);
    await session.closePopup(popup);
    await session.background((item) => chrome.storage.local.remove(item), key);
    await page.close();
  });

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});
