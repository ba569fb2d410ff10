// Lamp and underlines keep to their places: under the words wherever the page puts, turns, grows
// or scrolls them, beside the composer and over no button; and a pointer that rests is answered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, caret, enter, hasLamp, lamp, sit, spotOf, type, untilMarked, wordsUnderMarks } from './writing.mjs';

const AD = DRAFTS.advertisement;
const at = (way) => ({ name: `try-places/${way}`, url: `https://places.example/${way}` });
const box = (session, page) => session.shadowBox(page, SHELL, '.lamp');
const composerBox = (page) => page.evaluate(() => fixture.host().getBoundingClientRect().toJSON());
const open = (session, page) => session.inShadow(page, SHELL, (root) => !root.querySelector('.card').hidden);
const untilUnder = async (page, words, why) => {
  let last;
  await until(why, async () => JSON.stringify((last = await wordsUnderMarks(page))) === JSON.stringify(words), 5000).catch(() => assert.deepEqual(last, words, why));
};

/** Marks on a textarea whose middle, line by line, is not on the letters that they are for. */
const strayMarks = (page) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).flatMap((range) =>
      [...range.getClientRects()].filter((rect) => rect.width > 2).flatMap(({ left, top, width, height }) => {
        const { offset } = document.caretPositionFromPoint(left + width / 2, top + height / 2);
        return offset >= range.startOffset && offset <= range.endOffset ? [] : [[range.startOffset, range.endOffset, offset]];
      }),
    ),
  );

inBothBrowsers('underlines stand under their words', (stage) => {
  for (const way of ['plain', 'rtl', 'zoom', 'zoomed-page', 'scale', 'grow']) {
    test(`on a page that is ${way}`, async () => {
      const { session } = stage;
      const page = await enter(session, at(way));
      await type(page, AD.text);
      await lamp(session, page, AD.verdict);
      await untilMarked(page, AD.words);
      // Where letters run from left to right in lines that do not, an edge has two places.
      if (way === 'rtl') assert.deepEqual(await strayMarks(page), []);
      else await untilUnder(page, AD.words, 'the marks to stand under the words');
      const [sign, area] = [await box(session, page), await composerBox(page)];
      assert.ok(sign.x >= area.left - 40 && sign.x <= area.right + 12 && sign.y >= area.top - 40 && sign.y <= area.bottom + 12, `the lamp at the composer: ${JSON.stringify({ sign, area })}`);
      await page.close();
    });
  }

  test('in a textarea that is scrolled, resized, and set in another size', async () => {
    const { session } = stage;
    const page = await enter(session, at('plain'));
    await page.evaluate(() => document.execCommand('insertText', false, '\n'.repeat(30)));
    await page.keyboard.type(AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await untilUnder(page, AD.words, 'the marks to stand under the words at the end');
    await page.evaluate(() => (fixture.host().scrollTop -= 8));
    await untilUnder(page, AD.words, 'the marks to follow the scrolling');
    await page.evaluate(() => (fixture.host().style.width = '300px'));
    await page.evaluate(() => (fixture.host().style.height = '180px'));
    await page.evaluate(() => (fixture.host().scrollTop = 9999));
    await untilUnder(page, AD.words, 'the marks to follow the new lines');
    await page.evaluate(() => (fixture.host().style.fontSize = '19px'));
    await page.evaluate(() => (fixture.host().style.height = '240px'));
    await page.evaluate(() => (fixture.host().scrollTop = 9999));
    await untilUnder(page, AD.words, 'the marks to follow the larger letters');
    await page.close();
  });

  // No font of a page's own is fetched here: the letters are set wider, and the page's fonts say so.
  test('in a textarea whose letters change when a font comes late', async () => {
    const { session } = stage;
    const page = await enter(session, at('plain'));
    await type(page, AD.text);
    await untilMarked(page, AD.words);
    await untilUnder(page, AD.words, 'the marks to stand under the words');
    await page.evaluate(() => {
      fixture.host().style.letterSpacing = '2px';
      document.fonts.dispatchEvent(new Event('loadingdone'));
    });
    await untilUnder(page, AD.words, 'the marks to follow the wider letters');
    await page.close();
  });

  test('where the reader has chosen the colours', async () => {
    const { session } = stage;
    const page = await enter(session, at('plain'), { forcedColors: 'active' });
    assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    await untilUnder(page, AD.words, 'the marks to stand under the words');
    await session.screenshot(page, fileURLToPath(new URL('../../target/forced-colours.png', import.meta.url)));
    await page.close();
  });

  test('on a screen with two dots to a pixel', async () => {
    const { session } = stage;
    const page = await enter(session, at('plain'), { viewport: { width: 500, height: 400, deviceScaleFactor: 2 } });
    await type(page, AD.text);
    await untilMarked(page, AD.words);
    await untilUnder(page, AD.words, 'the marks to stand under the words');
    await page.close();
  });
});

inBothBrowsers('the lamp keeps its place', (stage) => {
  test('it goes out of sight with a composer that is scrolled away, and comes back with it', async () => {
    const { session } = stage;
    const page = await enter(session, at('box'));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await page.evaluate(() => (document.querySelector('form').scrollTop = 250));
    await until('the lamp to leave', async () => !(await hasLamp(session, page)));
    await page.evaluate(() => (document.querySelector('form').scrollTop = 0));
    await until('the lamp to come back', () => hasLamp(session, page));
    await page.close();
  });

  test('a card that is open stays open while the text is looked at again', async () => {
    const { session } = stage;
    const page = await enter(session, at('plain'));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await session.clickInShadow(page, SHELL, '.lamp');
    await until('the card to open', () => open(session, page));
    // A key that changes nothing: the page may have emptied the field meanwhile, so it is read again.
    await page.keyboard.press('Shift');
    await sit(page, 5);
    assert.equal(await open(session, page), true);
    await page.close();
  });

  test('it makes room for a button that comes up where it stands', async () => {
    const { session } = stage;
    const page = await enter(session, at('toolbar'));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    const before = await box(session, page);
    await page.evaluate(({ x, y }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.id = 'new';
      button.textContent = 'Emoji';
      document.querySelector('form').append(button);
      button.style.cssText = `position: fixed; left: ${x - 10}px; top: ${y - 10}px; width: 60px; height: 46px`;
    }, before);
    await type(page, '!');
    await until('the lamp to stand elsewhere', async () => {
      const [sign, button] = [await box(session, page), await page.evaluate(() => document.querySelector('#new').getBoundingClientRect().toJSON())];
      return sign && (sign.x >= button.right || sign.x + sign.width <= button.left || sign.y >= button.bottom || sign.y + sign.height <= button.top);
    });
    await page.close();
  });

  test('where buttons are all around it stands in the composer, over none of them', async () => {
    const { session } = stage;
    const page = await enter(session, at('full'), { viewport: { width: 320, height: 500 } });
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    const covered = await page.evaluate(
      ({ x, y, width, height }, ours) =>
        [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].flatMap(([left, top]) => document.elementsFromPoint(left, top).filter((one) => !one.matches(ours)).slice(0, 1).map((one) => one.localName)),
      await box(session, page),
      SHELL,
    );
    assert.deepEqual([...new Set(covered)], ['textarea']);
    await page.close();
  });
});

inBothBrowsers('a pointer that rests on underlined words', (stage) => {
  for (const [where, composer] of [['a textarea', at('plain')], ['an editable', { name: 'editable', url: 'https://blog.example/write' }]]) {
    test(`opens the card in ${where}, keeps it while it is there, and takes it along`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await type(page, AD.text);
      await lamp(session, page, AD.verdict);
      await untilMarked(page, AD.words);
      const before = await caret(page);
      const spot = await spotOf(page, 1);
      await page.mouse.move(spot.x - 3, spot.y);
      await page.mouse.move(spot.x, spot.y);
      await until('the card to open', () => open(session, page));
      const first = await session.inShadow(page, SHELL, (root) => root.querySelector('.card q').textContent);
      assert.equal(first, AD.words[1], 'what the card tells first');
      const card = await session.shadowBox(page, SHELL, '.card');
      await page.mouse.move(card.x + 20, card.y + 20, { steps: 3 });
      await sit(page, 2);
      assert.equal(await open(session, page), true, 'shut while the pointer is on it');
      await page.mouse.move(5, 5, { steps: 3 });
      await until('the card to shut', async () => !(await open(session, page)));
      assert.deepEqual(await caret(page), before, 'the caret');
      await page.close();
    });
  }

  test('on its way over them it opens nothing, nor does a text that is typed under it', async () => {
    const { session } = stage;
    const page = await enter(session, at('plain'));
    await type(page, AD.text);
    await lamp(session, page, AD.verdict);
    await untilMarked(page, AD.words);
    const spot = await spotOf(page, 1);
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.move(900, 700);
    await sit(page, 2);
    assert.equal(await open(session, page), false, 'opened by a pointer that went by');
    await page.mouse.move(spot.x, spot.y);
    await type(page, '!');
    await sit(page, 3);
    assert.equal(await open(session, page), false, 'opened by typing');
    await page.close();
  });
});
