// The table of sites against real browsers and the pages: every selector can be read, every
// site has a page, and a page's composer, button and software are those the table names.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from './drive/wait.mjs';
import { EVERY, REFUSED } from './composers.mjs';
import { inBothBrowsers } from './stage.mjs';

const SITES = JSON.parse(execFileSync(fileURLToPath(new URL('../../target/release/offair', import.meta.url)), ['sites', '--json'], { encoding: 'utf8' }));
const SELECTORS = ['marks', 'roots', 'reply', 'parent', 'title', 'send'];

test('every site has a page, and every page names a site that is in the table', () => {
  const worn = new Set([...EVERY, ...REFUSED].map(({ site }) => site).filter(Boolean));
  assert.deepEqual(SITES.map(({ id }) => id).filter((id) => !worn.has(id)), [], 'sites without a page');
  assert.deepEqual([...worn].filter((id) => !SITES.some((site) => site.id === id)), [], 'pages of sites that are not in the table');
});

test('a page of a site answers on a host of that site, or shows the marks of its software', () => {
  for (const { name, site, host } of EVERY.filter((page) => page.site)) {
    const { hosts, marks } = SITES.find(({ id }) => id === site);
    const belongs = hosts.some((known) => host === known || host.endsWith(`.${known}`));
    assert.ok(belongs || marks.length > 0, `${name} on ${host} is none of ${hosts}`);
  }
});

inBothBrowsers('the table of sites', (stage) => {
  test('every selector can be read', async () => {
    const page = await stage.session.page('https://news.example/');
    const every = SITES.flatMap((site) => SELECTORS.flatMap((kind) => site[kind].map((selector) => [`${site.id} ${kind}`, selector])));
    const unread = await page.evaluate(
      (list) =>
        list.filter(([, selector]) => {
          try {
            return document.querySelector(selector) && false;
          } catch {
            return true;
          }
        }),
      every,
    );
    assert.ok(every.length > 300, `only ${every.length} selectors`);
    assert.deepEqual(unread, []);
    await page.close();
  });

  for (const composer of EVERY.filter((page) => page.site)) {
    test(`${composer.name}: composer, button and software are the ones the table names`, async () => {
      const site = SITES.find(({ id }) => id === composer.site);
      const page = await stage.session.page(composer.url);
      await until(`${composer.name} to be ready`, () => page.evaluate(() => globalThis.fixture?.ready === true));
      const seen = await page.evaluate(
        ({ roots, send, software, pressed }) => {
          // Through open shadow roots and into frames.
          const deep = (root) => root.querySelector(pressed) ?? [...root.querySelectorAll('*')].map((one) => one.shadowRoot ?? one.contentDocument).filter(Boolean).map(deep).find(Boolean);
          const button = pressed ? deep(document) : null;
          const matches = (element, selectors) => selectors.some((selector) => element?.matches(selector));
          const around = (element, selectors) => selectors.some((selector) => element?.closest(selector));
          return {
            composer: matches(fixture.host(), roots) || around(fixture.host(), roots),
            button: button === null || (button !== undefined && around(button, send)),
            software: software.filter(({ marks }) => marks.some((mark) => document.querySelector(mark))).map(({ id }) => id),
          };
        },
        { ...site, pressed: composer.send, software: SITES.filter(({ marks }) => marks.length > 0).map(({ id, marks }) => ({ id, marks })) },
      );
      const isKnownHost = site.hosts.some((known) => composer.host === known || composer.host.endsWith(`.${known}`));
      // Where a site's composers are not known the table has no roots, and looks decide.
      assert.deepEqual(seen, {
        composer: site.roots.length > 0,
        button: !composer.send || site.send.length > 0,
        software: isKnownHost && site.marks.length === 0 ? [] : [composer.site],
      });
      await page.close();
    });
  }
});
