// The caret is the person's: the background is told whether it stands at the end, and after the
// card was used by the keyboard it is where it was. In a shadow root as on the page itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERY } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, listen } from './stage.mjs';
import { SHELL, caret, enter, holds, lamp, shut, type } from './writing.mjs';

const named = (...names) => EVERY.filter(({ name }) => names.includes(name));
/** Two on the page itself, and two in shadow roots. */
const EDITORS = named('editable', 'x', 'linkedin', 'bilibili');

/** Both ends of the selection: where it began and where it was drawn to. */
function selection(page) {
  return page.evaluate(() => {
    const host = fixture.host();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = host.getRootNode().getSelection?.() ?? getSelection();
    return { anchor: [anchorNode?.textContent, anchorOffset], focus: [focusNode?.textContent, focusOffset] };
  });
}

inBothBrowsers('the caret', (stage) => {
  for (const composer of [...named('textarea'), ...EDITORS]) {
    test(`${composer.name}: at the end of the text it is told, elsewhere it is not`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      const heard = await listen(session);
      const told = async (text) => {
        let last;
        await until(`a question about "${text}"`, async () => (last = (await heard()).findLast((one) => one.kind === 'inspect' && one.text === text)));
        return last.caret;
      };
      await type(page, 'We tried the free tr');
      assert.equal(await told('We tried the free tr'), 20);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('s');
      await holds(page, 'We tried the free str');
      assert.equal(await told('We tried the free str'), null);
      await page.close();
    });
  }

  for (const composer of EDITORS) {
    test(`${composer.name}: what was selected backwards is so again after the card`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await type(page, DRAFTS.advertisement.text);
      await lamp(session, page, DRAFTS.advertisement.verdict);
      await page.keyboard.down('Shift');
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.up('Shift');
      const before = await selection(page);
      assert.notDeepEqual(before.anchor, before.focus);
      await session.inShadow(page, SHELL, (root) => root.querySelector('.lamp').focus());
      await page.keyboard.press('Enter');
      await session.untilInShadow(page, SHELL, (root) => root.activeElement?.closest('.card'));
      await page.keyboard.press('Escape');
      await shut(session, page);
      await until('the focus to be back', async () => (await caret(page)).focused);
      assert.deepEqual(await selection(page), before);
      await page.close();
    });
  }
});
