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

  const met = Object.fromEntries(SITES.map(({ id }) => [id, { roots: 0, send: 0 }]));

  for (const composer of EVERY.filter((page) => page.site)) {
    test(`${composer.name}: what the table's marks find is the composer, its button and its software`, async () => {
      const site = SITES.find(({ id }) => id === composer.site);
      const page = await stage.session.page(composer.url);
      await until(`${composer.name} to be ready`, () => page.evaluate(() => globalThis.fixture?.ready === true));
      const seen = await page.evaluate(
        ({ roots, send, software, pressed }) => {
          // Through open shadow roots and into frames.
          const all = (root, selector) => [...root.querySelectorAll(selector), ...[...root.querySelectorAll('*')].map((one) => one.shadowRoot ?? one.contentDocument).filter(Boolean).flatMap((inner) => all(inner, selector))];
          const found = (selectors, wanted) => {
            const list = selectors.flatMap((selector) => all(document, selector));
            return list.length === 0 ? 'nothing' : wanted && list.some((one) => one.contains(wanted)) ? 'the right one' : 'another one';
          };
          return {
            roots: found(roots, fixture.host()),
            send: found(send, pressed ? all(document, pressed)[0] : null),
            software: software.filter(({ marks }) => marks.some((mark) => document.querySelector(mark))).map(({ id }) => id),
          };
        },
        { ...site, pressed: composer.send ?? null, software: SITES.filter(({ marks }) => marks.length > 0).map(({ id, marks }) => ({ id, marks })) },
      );
      for (const kind of ['roots', 'send']) {
        assert.notEqual(seen[kind], 'another one', kind);
        if (seen[kind] === 'the right one') met[site.id][kind] += 1;
      }
      // On a host that says it all no mark is needed.
      const isKnownHost = site.hosts.some((known) => composer.host === known || composer.host.endsWith(`.${known}`));
      assert.deepEqual(seen.software, isKnownHost && seen.software.length === 0 ? [] : [composer.site]);
      await page.close();
    });
  }

  test('the marks of every site find something on a page of it', () => {
    const idle = SITES.filter(({ refuse }) => !refuse).flatMap(({ id, ...site }) => ['roots', 'send'].filter((kind) => site[kind].length > 0 && met[id][kind] === 0).map((kind) => `${id} ${kind}`));
    assert.deepEqual(idle, []);
  });
});
