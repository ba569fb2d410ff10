// The length of a draft as the site counts it, told in the card when it comes near the limit.
// The expected numbers are worked out by hand from the sites' own rules.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERY } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, enter, heard, lamp, openCard, type } from './writing.mjs';

const AD = DRAFTS.advertisement.text; // 83 letters, all of weight 1 on X
const HAN = DRAFTS.广告.text; // 30 characters, all of weight 2 on X
const LINK = ' https://shop.example/summer/offers/mugs-and-cups?from=post'; // 23 on X and Mastodon, however long

const named = (name) => EVERY.find((composer) => composer.name === name);

const CLAIMS = [
  ['x', `${AD} ${AD} ${AD}`, null], // 251 of 280: not yet nine tenths
  ['x', `${AD} ${AD} ${AD}!`, 'Length, as this site counts: 252; usually 280 may be used here.'],
  ['x', HAN.repeat(5), 'Length, as this site counts: 300; usually 280 may be used here.'],
  ['x', `${AD} ${AD} ${AD}${LINK}`, 'Length, as this site counts: 275; usually 280 may be used here.'], // 251 + 1 + 23
  ['bluesky', `${AD} ${AD} ${AD} 👩‍👩‍👧‍👦${'!'.repeat(20)}`, 'Length, as this site counts: 273 of 300.'], // a family is one
  ['mastodon', `${AD} ${AD} ${AD} ${AD} ${AD}${LINK}`, null], // 419 + 1 + 23 = 443 of 500
  ['mastodon', `${AD} ${AD} ${AD} ${AD} ${AD}${LINK} ${LINK.trim()}`, 'Length, as this site counts: 467; usually 500 may be used here.'], // 443 + 1 + 23
];

inBothBrowsers('the length that a site counts', (stage) => {
  for (const [name, text, said] of CLAIMS) {
    test(`${name}: ${text.length} code units are told as ${said ?? 'nothing'}`, async () => {
      const { session } = stage;
      const page = await enter(session, named(name));
      await type(page, text);
      await lamp(session, page, 'broadcast');
      await until('the reading of the whole text', async () => (await heard(session, page)).held === false);
      await openCard(session, page);
      const count = () => session.inShadow(page, SHELL, (root) => root.querySelector('.count')?.textContent ?? null);
      // A pause among the last keys has a reading of its own; the card follows the next.
      if (said) await until('the length in the card', async () => (await count()) !== null);
      assert.equal(await count(), said);
      await page.close();
    });
  }
});
