// The pause before posting by keys alone, and what the card tells of the site.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AD, TEXTAREA, X, answering, asking, greeted, isOnSend, named, posts, press, question, spy, untilAsked, untilPosted, untilUnasked, write } from './asking.mjs';
import { EVERY } from './composers.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, caret, chord, enter, heard, holds, lamp, openCard, type } from './writing.mjs';

/** Lets the page send at these keys as sites do: by a press on its own button, from a script. */
const sendAt = (page, composer, key, ctrl) =>
  page.evaluate(
    (selector, wanted, control) => {
      fixture.host().addEventListener('keydown', (event) => {
        if (event.key !== wanted || event.ctrlKey !== control || event.isComposing) return;
        event.preventDefault();
        const root = fixture.host().getRootNode();
        root.querySelector(selector).click();
      }, true);
    },
    composer.send,
    key,
    ctrl,
  );

inBothBrowsers('the pause and the keyboard', (stage) => {
  for (const composer of named('textarea', 'x', 'facebook', 'linkedin')) {
    test(`${composer.name}: keys that send are held once; a letter goes back to the draft`, async () => {
      const { session } = stage;
      await greeted(session, composer, { sendKeys: ['Control+Enter'], askBeforePosting: true }, async () => {
        const page = await enter(session, composer);
        await sendAt(page, composer, 'Enter', true);
        await write(session, page, AD);
        const before = await caret(page);
        await chord(page, 'Control', 'Enter');
        assert.equal((await untilAsked(session, page)).focus, 'Edit');
        await page.keyboard.type('!!');
        await untilUnasked(session, page);
        await holds(page, `${AD.text}!!`);
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
        await holds(page, AD.text);
        assert.deepEqual(await caret(page), before, 'focus and caret');
        await lamp(session, page, AD.verdict);
        await chord(page, 'Control', 'Enter');
        await untilPosted(page, [AD.text]);
        await page.close();
      });
    });

    test(`${composer.name}: the question can be answered by keys alone`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        const before = await caret(page);
        await (await page.$(`pierce/${composer.send}`)).focus();
        await spy(page, 'keydown', 'keyup', 'click', 'pointerdown', 'mousedown');
        await page.keyboard.press('Enter');
        assert.equal((await untilAsked(session, page)).focus, 'Edit');
        await page.keyboard.press('Tab');
        assert.equal((await question(session, page)).focus, 'Post anyway');
        await page.keyboard.press('Enter');
        await untilUnasked(session, page);
        assert.ok(await isOnSend(page, composer), "the site's own button has the focus");
        assert.deepEqual(await posts(page), [], 'posted by the answer');
        assert.deepEqual((await page.evaluate(() => spied)).filter((event) => event !== 'keydown Enter'), [], 'what the page heard beside the first Enter');
        await page.keyboard.press('Enter');
        await untilPosted(page, [AD.text]);
        assert.ok(before.focused);
      });
    });
  }

  test('Escape is "Edit", and not for the page', async () => {
    const { session } = stage;
    await asking(session, X, async (page) => {
      await write(session, page, AD);
      const before = await caret(page);
      await press(page, X);
      await untilAsked(session, page);
      await spy(page, 'keydown', 'keyup');
      await page.keyboard.press('Escape');
      await session.untilInShadow(page, SHELL, (root) => root.querySelector('.question').hidden && !root.querySelector('.card').hidden);
      assert.deepEqual(await caret(page), before, 'focus and caret');
      assert.deepEqual(await page.evaluate(() => spied), [], 'keys that the page heard');
    });
  });

  test('Enter that an input method takes is no sending', async () => {
    const { session } = stage;
    await greeted(session, X, { sendKeys: ['Enter'], askBeforePosting: true }, async () => {
      const page = await enter(session, X);
      await write(session, page, AD);
      await session.compose(page, 'hao', null);
      assert.ok(!(await question(session, page)), 'asked');
      await holds(page, AD.text);
      await page.close();
    });
  });
});

inBothBrowsers('the pause in a frame', (stage) => {
  test('the question stands at the button, outside of the frame, and hears its keys', async () => {
    const { session } = stage;
    const composer = EVERY.find(({ name }) => name === 'ghost-comment');
    await asking(session, composer, async (page) => {
      await write(session, page, AD);
      const button = await (await (await page.$(composer.frame)).contentFrame()).$(composer.send);
      await button.click();
      await untilAsked(session, page);
      const [box, sign] = [await session.shadowBox(page, SHELL, '.question'), await button.boundingBox()];
      const apart = Math.max(box.y - (sign.y + sign.height), sign.y - (box.y + box.height));
      assert.ok(apart >= 0 && apart < 20, `the question is ${apart} px from the button: ${JSON.stringify({ box, sign })}`);
      await page.keyboard.press('Escape');
      await untilUnasked(session, page);
      await until('the caret to be back', () => page.evaluate(() => fixture.host().contains(fixture.host().ownerDocument.activeElement)));
      await page.keyboard.press('Escape');
      await button.click();
      await untilPosted(page, [AD.text]);
    });
  });
});

inBothBrowsers('what the site says', (stage) => {
  test('stands in the card: its guidance with the source, and the count', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await write(session, page, AD);
    assert.equal(await session.inShadow(page, SHELL, (root) => root.querySelectorAll('.guidance, .count').length), 0, 'where the site says nothing');
    const reading = await heard(session, page);
    const guidance = { say: 'This site asks for one post in ten.', source: 'The site’s rules, 2026' };
    const count = { used: 290, limit: 300, say: '290 of 300 characters' };
    await answering(session, 'inspect', { kind: 'read', reading: { ...reading, guidance, count } }, async () => {
      await page.keyboard.type('!');
      await until('the next reading', async () => (await heard(session, page)).count !== null);
      const text = await openCard(session, page);
      const [rule, source, length] = [guidance.say, `Source: ${guidance.source}`, count.say].map((words) => text.indexOf(words));
      assert.ok(text.lastIndexOf(AD.words.at(-1)) < rule && rule < source && source < length, text);
    });
    await page.close();
  });
});
