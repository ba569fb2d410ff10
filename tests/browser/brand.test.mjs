// The writer's own names: once they are known, praise of them in an open composer asks for a word
// on whose they are, and that word, taken from the card, settles it. A phrase that the brand never
// wants is marked however friendly the draft is.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { TEXTAREA } from './asking.mjs';
import { store, undisturbed } from './own-pages.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, card, enter, gone, holds, lamp, openCard, type, untilMarked } from './writing.mjs';

const [THANKS, PRAISE] = ['Thanks for asking! ', 'I tried three planners last spring, and Loafly is great for shopping lists.'];
const TALK = THANKS + PRAISE;
const BRAND = { names: ['Acme'], products: ['Loafly'] };
const TOLD = 'I work for Acme, who make Loafly. ';

inBothBrowsers('the brand in an open composer', (stage) => {
  afterEach(() => stage.session.background(() => chrome.storage.local.clear()));

  test('an own name is marked once it is known, and settled by the word that the card offers', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await type(page, TALK);
    await lamp(session, page, 'conversation');
    await undisturbed(page, async () => {
      await store(session, { brand: BRAND });
      await lamp(session, page, 'mixed');
      await untilMarked(page, ['Loafly']);
    });
    await openCard(session, page);
    const { quotes, text } = await card(session, page);
    assert.deepEqual(quotes, ['Loafly']);
    assert.ok(text.includes('16 CFR 255.5'), text);
    await session.clickInShadow(page, SHELL, '.card .apply');
    await holds(page, THANKS + TOLD + PRAISE);
    await lamp(session, page, 'conversation');
    await untilMarked(page, []);
    await page.close();
  });

  test('a name taken out again is nobody’s', async () => {
    const { session } = stage;
    await store(session, { brand: BRAND });
    const page = await enter(session, TEXTAREA);
    await type(page, TALK);
    await lamp(session, page, 'mixed');
    await undisturbed(page, async () => {
      await store(session, { brand: null });
      await lamp(session, page, 'conversation');
      await untilMarked(page, []);
    });
    await page.close();
  });

  test('a phrase that is never wanted is marked with the reason given', async () => {
    const { session } = stage;
    const draft = 'Thanks for asking! I tried three planners last spring, and it was a game of chance.';
    await store(session, { brand: { never: [{ phrase: 'game of chance', reason: 'The licence forbids it.' }] } });
    const page = await enter(session, TEXTAREA);
    await type(page, draft);
    await lamp(session, page, 'mixed');
    await untilMarked(page, ['game of chance']);
    await openCard(session, page);
    const { text } = await card(session, page);
    assert.ok(text.includes('The licence forbids it.') && text.includes("Your brand's own rules"), text);
    await page.keyboard.press('Escape');
    await page.close();
  });
});
