// The extension is updated under an open page: the old page script goes quiet, the new one takes
// over, nothing is thrown, and the draft is as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { KINDS } from './drive/launch.mjs';
import { until } from './drive/wait.mjs';
import { open } from './stage.mjs';
import { SHELL, enter, lamp, openCard, sit, type, underlined } from './writing.mjs';

const AD = DRAFTS.advertisement;

/** An unpacked extension comes back after a reload for developers only. */
async function asDeveloper({ browser, kind }) {
  if (kind !== 'chromium') return;
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await settings.close();
}

for (const kind of KINDS) {
  for (const composer of COMPOSERS.filter(({ name }) => ['textarea', 'x', 'linkedin'].includes(name))) {
    test(`an update under an open page, ${composer.name} in ${kind}: the draft stays, the old script is silent, the new one hears`, async () => {
      // A browser of its own: whoever drives it loses the old background.
      const stage = await open(kind);
      try {
        const { session } = stage;
        await asDeveloper(session);
        const page = await enter(session, composer);
        const thrown = [];
        page.on('pageerror', (error) => thrown.push(String(error)));
        page.on('console', (message) => ['error', 'warn', 'warning'].includes(message.type()) && thrown.push(message.text()));
        await type(page, AD.text);
        await lamp(session, page, AD.verdict);
        const before = await page.evaluate(() => [fixture.text(), fixture.html()]);
        await session.background(() => void setTimeout(() => chrome.runtime.reload(), 0)).catch(() => {});
        await sit(page);
        assert.deepEqual(await page.evaluate(() => [fixture.text(), fixture.html()]), before);
        // The old script has nobody to ask any more: only the new one can mark these.
        await type(page, ' Buy now, while stocks last!');
        await until('the new words to be underlined, too', async () => (await underlined(page)).length > AD.words.length);
        assert.match(await openCard(session, page), /while stocks last/);
        // One for lamp and card, and one for the underlines of a textarea where the browser has no ranges for it.
        assert.equal((await page.$$(SHELL)).length, kind === 'firefox' && composer.name === 'textarea' ? 2 : 1, 'our elements');
        assert.deepEqual(thrown, []);
      } finally {
        await stage.close();
      }
    });
  }
}
