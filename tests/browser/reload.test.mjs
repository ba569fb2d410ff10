// The extension is updated under an open page: the old page script goes quiet, the new one takes
// over, nothing is thrown, and the draft is as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, enter, lamp, openCard, sit, type, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;

inBothBrowsers('an update under an open page', (stage) => {
  for (const composer of COMPOSERS.filter(({ name }) => ['textarea', 'x', 'linkedin'].includes(name))) {
    test(`${composer.name}: the draft stays, the old script is silent, the new one hears`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      const thrown = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      page.on('console', (message) => ['error', 'warn', 'warning'].includes(message.type()) && thrown.push(message.text()));
      await type(page, AD.text);
      await lamp(session, page, AD.verdict);
      const before = await page.evaluate(() => [fixture.text(), fixture.html()]);
      await session.background(() => void setTimeout(() => chrome.runtime.reload(), 0)).catch(() => {});
      await until('the extension to be back', () => session.background(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0));
      await sit(page);
      assert.deepEqual(await page.evaluate(() => [fixture.text(), fixture.html()]), before);
      await type(page, ' Hurry, while stocks last!');
      await untilMarked(page, [...AD.words, 'Hurry', 'while stocks last']);
      assert.match(await openCard(session, page), /while stocks last/);
      assert.equal((await page.$$(SHELL)).filter(Boolean).length, session.kind === 'firefox' && composer.name === 'textarea' ? 2 : 1, 'our elements');
      assert.deepEqual(thrown, []);
      await page.close();
    });
  }
});
