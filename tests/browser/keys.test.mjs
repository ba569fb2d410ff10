// The person's keys and mouse belong to the editor: a hint takes neither keys nor focus nor
// room, and lamp and card can be reached and left by the keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, card, caret, chord, enter, gone, holds, lamp, openCard, shut, sit, spotOf, type, underlined, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;
const named = (...names) => COMPOSERS.filter(({ name }) => names.includes(name));
const [TEXTAREA] = named('textarea');
/** One composer of each kind of editor. */
const EDITORS = named('textarea', 'editable', 'x', 'facebook', 'linkedin', 'bluesky');

/** Opens the composer with the advertisement in it and the lamp beside it. */
async function warned(session, composer, options) {
  const page = await enter(session, composer, options);
  await type(page, AD.text);
  await lamp(session, page, AD.verdict);
  await untilMarked(page, AD.words);
  return page;
}

/** Where the first presses of a key lead until they leave the page, without our own element. */
async function wayOf(page, most, ...keys) {
  const way = [];
  while (way.length < most) {
    await chord(page, ...keys);
    const stop = await page.evaluate((ours) => {
      let active = document.activeElement;
      // Beyond the last element the focus is the browser's own, and keys mean nothing here.
      if (active === document.body || !document.hasFocus()) return 'out';
      if (active.matches(ours)) return 'ours';
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return [active.localName, ...['id', 'class', 'name', 'aria-label', 'href'].map((name) => active.getAttribute(name))].join(' ');
    }, SHELL);
    if (stop === 'out') break;
    if (stop !== 'ours') way.push(stop);
  }
  return way;
}

/** Moves the caret to the end and waits for the editor to know. */
async function atEnd(page) {
  await chord(page, 'Control', 'End');
  await until('the caret to stand at the end', () =>
    page.evaluate(() => {
      const host = fixture.host();
      const selection = host.getRootNode().getSelection?.() ?? getSelection();
      const [whole, offset] = host.value === undefined ? [selection.focusNode.textContent, selection.focusOffset] : [host.value, host.selectionStart];
      return offset === whole.length;
    }),
  );
  // Editors hear of the caret a turn later.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Opens the card as somebody without a mouse does. */
async function openByKeyboard(session, page) {
  await session.inShadow(page, SHELL, (root) => root.querySelector('.lamp').focus());
  await page.keyboard.press('Enter');
  await session.untilInShadow(page, SHELL, (root) => root.activeElement?.closest('.card') && !root.querySelector('.card').hidden);
}

inBothBrowsers('keys and focus stay with the person', (stage) => {
  for (const composer of EDITORS) {
    test(`${composer.name}: letters, arrows, Backspace, Enter and undo work under a hint`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await type(page, AD.text);
      const before = await caret(page);
      assert.ok(before.focused);
      await lamp(session, page, AD.verdict);
      assert.deepEqual(await caret(page), before, 'focus and caret after the lamp came');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('sz');
      await page.keyboard.press('Backspace');
      await holds(page, AD.text.replace('bio.', 'bios.'));
      await atEnd(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('See you there.');
      const wanted = `${AD.text.replace('bio.', 'bios.')}\nSee you there.`;
      await holds(page, wanted);
      await lamp(session, page, AD.verdict);
      assert.ok((await caret(page)).focused, 'the focus');
      let text = wanted;
      for (let presses = 0; presses < 80 && text.trim() !== ''; presses += 1) {
        await chord(page, 'Control', 'z');
        text = await page.evaluate(() => fixture.text());
      }
      assert.equal(text.trim(), '', 'what undo leaves in the end');
      assert.ok((await caret(page)).focused, 'the focus after undo');
      await gone(session, page, 'left when undo had emptied the composer');
      await page.close();
    });

    test(`${composer.name}: Tab goes where it goes without a hint`, async () => {
      const { session } = stage;
      const ways = [];
      for (const text of ['Hm.', AD.text]) {
        const hinted = text === AD.text;
        for (const keys of [['Tab'], ['Shift', 'Tab']]) {
          const page = await enter(session, composer);
          await type(page, text);
          await (hinted ? lamp(session, page, AD.verdict) : sit(page));
          assert.equal((await page.$(SHELL)) !== null, hinted, 'our element is there with the hint only');
          ways.push(await wayOf(page, 4, ...keys));
          await page.close();
        }
      }
      assert.deepEqual(ways.slice(2), ways.slice(0, 2));
    });

    test(`${composer.name}: a press on the lamp leaves the caret, and typing goes on`, async () => {
      const { session } = stage;
      const page = await warned(session, composer);
      await page.keyboard.press('ArrowLeft');
      const before = await caret(page);
      await openCard(session, page);
      assert.deepEqual(await caret(page), before);
      await page.keyboard.type('!');
      await holds(page, AD.text.replace('bio.', 'bio!.'));
      await shut(session, page);
      await page.close();
    });

    test(`${composer.name}: a click on underlined words opens the card with them first, typing shuts it`, async () => {
      const { session } = stage;
      const page = await warned(session, composer);
      const { x, y } = await spotOf(page, 2);
      await page.mouse.click(x, y);
      await session.untilInShadow(page, SHELL, (root) => !root.querySelector('.card').hidden);
      const { quotes } = await card(session, page);
      assert.equal(quotes[0], AD.words[2]);
      assert.deepEqual([...quotes].sort(), [...AD.words].sort());
      const { focused: inComposer } = await caret(page);
      assert.ok(inComposer, 'the focus stays in the composer');
      await page.keyboard.type('z');
      await shut(session, page);
      // The mouse set the caret somewhere in the word; the letter stands there.
      const text = await page.evaluate(() => fixture.text());
      assert.notEqual(text, AD.text);
      assert.equal(text.replace('z', ''), AD.text);
      assert.ok(!(await underlined(page)).includes(AD.words[2]), 'the words that were broken up');
      await page.close();
    });

    test(`${composer.name}: Escape shuts the card and only the next one reaches the page`, async () => {
      const { session } = stage;
      const page = await warned(session, composer);
      await page.evaluate(() => {
        globalThis.escapes = 0;
        const count = (event) => {
          if (event.key === 'Escape') escapes += 1;
        };
        document.addEventListener('keydown', count, true);
        fixture.host().addEventListener('keydown', count);
        window.addEventListener('keydown', count);
      });
      await openCard(session, page);
      const before = await caret(page);
      await page.keyboard.press('Escape');
      await shut(session, page);
      assert.equal(await page.evaluate(() => escapes), 0, 'the page noticed the Escape that was meant for the card');
      assert.deepEqual(await caret(page), before);
      await page.keyboard.press('Escape');
      await until('the second Escape to reach the page', () => page.evaluate(() => escapes >= 2));
      await page.close();
    });
  }

  for (const composer of EDITORS) {
    test(`${composer.name}: the card opens, is walked through and left by keys, and the caret is where it was`, async () => {
      const { session } = stage;
      const page = await warned(session, composer);
      await page.keyboard.press('ArrowLeft');
      const before = await caret(page);
      await openByKeyboard(session, page);
      const buttons = await session.inShadow(page, SHELL, (root) => [...root.querySelectorAll('.card button')].filter((button) => button.getClientRects().length > 0).map((button) => button.textContent));
      assert.deepEqual([buttons[0], new Set(buttons.slice(1))], ['Close', new Set(['Copy', 'Use it', 'Ignore', 'Mute these words', 'Switch this cue off', 'This hint is wrong'])]);
      const reached = [];
      for (const _ of buttons) {
        await page.keyboard.press('Tab');
        reached.push((await session.focusInShadow(page, SHELL))?.text);
      }
      assert.deepEqual(reached, buttons);
      await page.keyboard.press('Escape');
      await shut(session, page);
      await until('the focus to be back', async () => (await caret(page)).focused);
      assert.deepEqual(await caret(page), before);
      await page.keyboard.type('!');
      await holds(page, AD.text.replace('bio.', 'bio!.'));
      await page.close();
    });
  }

  test('the lamp is reached by Tab alone, and Close gives the focus back', async () => {
    const { session } = stage;
    const page = await warned(session, TEXTAREA);
    const before = await caret(page);
    await until('Tab to reach the lamp', async () => {
      await page.keyboard.press('Tab');
      return (await session.focusInShadow(page, SHELL))?.class === 'lamp';
    });
    await page.keyboard.press(' ');
    await session.untilInShadow(page, SHELL, (root) => root.activeElement?.matches('.card'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shut(session, page);
    assert.deepEqual(await caret(page), before);
    await page.close();
  });

  test('Copy puts the other wording on the clipboard and says so', async () => {
    const { session } = stage;
    const page = await warned(session, TEXTAREA);
    await openCard(session, page);
    const wording = await session.inShadow(page, SHELL, (root) => root.querySelector('.instead').childNodes[2].textContent);
    assert.ok(wording.length > 5, wording);
    await session.clickInShadow(page, SHELL, '.copy');
    await session.untilInShadow(page, SHELL, (root) => root.querySelector('.copy').textContent === 'Copied');
    assert.equal((await caret(page)).focused, true);
    await page.click('#reply-title');
    await chord(page, 'Control', 'v');
    await until('the paste', () => page.$eval('#reply-title', (input) => input.value !== ''));
    assert.equal(await page.$eval('#reply-title', (input) => input.value), wording);
    await page.close();
  });

  test('lamp and card have names and roles, and the verdict is said once', async () => {
    const { session } = stage;
    const page = await warned(session, TEXTAREA);
    await session.inShadow(page, SHELL, (root) => {
      globalThis.said = [];
      new MutationObserver(() => said.push(root.querySelector('.status').textContent)).observe(root.querySelector('.status'), { childList: true, characterData: true, subtree: true });
    });
    const spoken = await session.inShadow(page, SHELL, (root) => {
      const [status, lamp, card] = ['.status', '.lamp', '.card'].map((one) => root.querySelector(one));
      return {
        status: [status.getAttribute('role'), status.textContent],
        lamp: [lamp.localName, lamp.getAttribute('aria-label'), lamp.getAttribute('aria-haspopup')],
        card: [card.getAttribute('role'), card.getAttribute('aria-label')],
      };
    });
    const name = 'Offair: Broadcast. Open the explanation';
    assert.deepEqual(spoken, {
      status: ['status', name],
      lamp: ['button', name, 'dialog'],
      card: ['dialog', 'How your draft sounds'],
    });
    await type(page, ' Buy now, while stocks last!');
    await until('a fifth underline', async () => (await underlined(page)).length > AD.words.length);
    assert.deepEqual(await session.inShadow(page, SHELL, () => globalThis.said), [], 'said again, though the verdict is the same');
    await page.close();
  });

  for (const composer of EDITORS) {
    test(`${composer.name}: lamp and card stand on the screen and over no button, however narrow it is`, async () => {
      const { session } = stage;
      for (const width of [1000, 480, 320]) {
        const page = await warned(session, composer, { viewport: { width, height: 800 } });
        assert.equal(await page.evaluate(() => innerWidth), width);
        const sign = await session.shadowBox(page, SHELL, '.lamp');
        assertInside(sign, width, `the lamp at ${width}`);
        if (width !== 320) assert.deepEqual(await buttonsUnder(page, sign), [], `buttons under the lamp at ${width}`);
        await openCard(session, page);
        assertInside(await session.shadowBox(page, SHELL, '.card'), width, `the card at ${width}`);
        const spill = await session.inShadow(page, SHELL, (root) => root.querySelector('.card').scrollWidth - root.querySelector('.card').clientWidth);
        assert.equal(spill, 0, `what sticks out of the card sideways at ${width}`);
        await page.close();
      }
    });
  }
});

function assertInside({ x, y, width, height }, room, what) {
  assert.ok(x >= 0 && y >= 0 && x + width <= room && y + height <= 800, `${what}: ${JSON.stringify({ x, y, width, height })}`);
}

/** The page's buttons, links and fields that a box on the screen covers at any point of it. */
function buttonsUnder(page, box) {
  return page.evaluate(
    ({ x, y, width, height }, ours) => {
      const found = new Set();
      for (let left = x + 0.5; left < x + width; left += 2) {
        for (let top = y + 0.5; top < y + height; top += 2) {
          let at = document.elementsFromPoint(left, top).find((one) => !one.matches(ours));
          while (at?.shadowRoot?.elementFromPoint(left, top) && at.shadowRoot.elementFromPoint(left, top) !== at) at = at.shadowRoot.elementFromPoint(left, top);
          const button = at?.closest("button, a[href], input, select, summary, [role='button'], [role='link']");
          if (button) found.add(button.outerHTML.slice(0, 120));
        }
      }
      return [...found];
    },
    box,
    SHELL,
  );
}
