// The options page over real storage: each control stores and shows, every value says where it
// comes from, search, two windows, damaged values, and the whole of it by keys.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { until } from './drive/wait.mjs';
import { choosePlace, clear, fill, openOptions, origin, press, store, stored, untilShown, untilStored } from './options-page.mjs';
import { inBothBrowsers } from './stage.mjs';

inBothBrowsers('the options', (stage) => {
  afterEach(() => clear(stage.session));

  test('each kind of control stores at once, shows what is stored, and is reset', async () => {
    const { session } = stage;
    const page = await openOptions(session);
    await press(page, '#set-ask');
    await untilStored(session, 'global', { ask: true });
    await untilShown(page, 'ask', ['Set for everywhere', 'Reset'], origin, 'ask');
    await press(page, '#set-norm-strict');
    await untilStored(session, 'global', { ask: true, norm: 'strict' });
    await fill(page, '#set-pause', '900');
    await page.keyboard.press('Enter');
    await untilStored(session, 'global', { ask: true, norm: 'strict', pause: 900 });
    await fill(page, '#set-muted', 'link in bio');
    await page.keyboard.press('Enter');
    await untilStored(session, 'global', { ask: true, norm: 'strict', pause: 900, muted: ['link in bio'] });
    await untilShown(page, 'the phrase', ['link in bio'], () => [...document.querySelectorAll('[data-setting="muted"] q')].map((quote) => quote.textContent));
    await press(page, '#family-urgency');
    await untilStored(session, 'global', { ask: true, norm: 'strict', pause: 900, muted: ['link in bio'], families: { urgency: false } });
    await press(page, '.family:has(#family-urgency) summary');
    await until('the cues to be drawn', () => page.evaluate(() => document.querySelector('#cue-countdown-pressure')?.checked === false));
    await press(page, '#cue-countdown-pressure');
    await untilStored(session, 'global', { ask: true, norm: 'strict', pause: 900, muted: ['link in bio'], families: { urgency: false }, cues: { 'countdown-pressure': true } });
    // What would hold anyway is taken out again.
    await press(page, '#set-ask');
    await press(page, '#cue-countdown-pressure');
    await press(page, '#family-urgency');
    await press(page, '[data-setting="muted"] li button');
    await press(page, '#set-norm-');
    await untilStored(session, 'global', { pause: 900 });
    await press(page, '[data-setting="pause"] .origin button');
    await untilStored(session, 'global', null);
    await untilShown(page, 'pause', ['Default', ''], origin, 'pause');
    assert.deepEqual(await page.evaluate(() => [document.querySelector('#set-pause').value, document.activeElement.id]), ['450', 'set-pause']);
    await page.close();
  });

  test('what cannot be is told beside the field, nothing is lost and nothing stored', async () => {
    const { session } = stage;
    const page = await openOptions(session);
    await fill(page, '#set-pause', '50');
    await page.keyboard.press('Tab');
    const wrong = () => [document.querySelector('#set-pause').value, document.querySelector('#error-pause').textContent, document.querySelector('#set-pause').getAttribute('aria-invalid')];
    await untilShown(page, 'the fault', ['50', 'Write a whole number from 200 to 5,000.', 'true'], wrong);
    await press(page, '#set-ask');
    await untilStored(session, 'global', { ask: true });
    await untilShown(page, 'what was typed', ['50', 'Write a whole number from 200 to 5,000.', 'true'], wrong);
    await fill(page, '#set-pause', '500');
    await page.keyboard.press('Tab');
    await untilStored(session, 'global', { ask: true, pause: 500 });
    await untilShown(page, 'the fault', ['500', '', null], wrong);
    await fill(page, '#place-name', 'not a place');
    await page.keyboard.press('Enter');
    const place = () => [document.querySelector('#place-name').value, document.querySelector('#place-error').textContent];
    await untilShown(page, 'the place', ['not a place', '“not a place” is no place. Write a site such as example.org, or a community such as reddit.com/r/rust.'], place);
    await fill(page, '#set-muted', '   ');
    await page.keyboard.press('Enter');
    await untilShown(page, 'the phrase', 'A phrase has from 1 to 200 characters.', () => document.querySelector('#error-muted').textContent);
    assert.deepEqual(await stored(session), { global: { ask: true, pause: 500 } });
    await page.close();
  });

  test('a community inherits from its site, and its site from everywhere', async () => {
    const { session } = stage;
    await store(session, { global: { pause: 900, muted: ['everywhere'] }, 'site:reddit.com': { ask: true, muted: ['on reddit'] } });
    const page = await openOptions(session);
    await untilShown(page, 'norm everywhere', ['From the table of sites', ''], origin, 'norm');
    await choosePlace(page, 'https://www.reddit.com/r/Rust/comments/1/');
    await until('the community to be chosen', () => page.evaluate(() => document.querySelector('#scope').value === 'reddit.com/r/rust'));
    await untilShown(page, 'ask', ['Set for reddit.com', ''], origin, 'ask');
    await untilShown(page, 'pause', ['Set for everywhere', ''], origin, 'pause');
    await untilShown(page, 'norm', ['From the table of sites', ''], origin, 'norm');
    await untilShown(page, 'on', ['Default', ''], origin, 'on');
    assert.equal(await page.evaluate(() => document.querySelector('#set-norm-strict').checked), true, 'as the table of sites says');
    assert.deepEqual(await page.evaluate(origin, 'keepDays'), null, 'what no place has of its own is not shown');
    const phrases = () => [...document.querySelectorAll('[data-setting="muted"] li')].map((item) => item.querySelector('button') === null);
    await untilShown(page, 'phrases of above cannot be removed here', [true, true], phrases);
    await press(page, '#set-ask');
    await untilStored(session, 'site:reddit.com/r/rust', { ask: false });
    await untilShown(page, 'ask', ['Set for reddit.com/r/rust', 'Reset'], origin, 'ask');
    await press(page, '[data-setting="ask"] .origin button');
    await untilStored(session, 'site:reddit.com/r/rust', null);
    await page.select('#scope', 'reddit.com');
    await untilShown(page, 'ask', ['Set for reddit.com', 'Reset'], origin, 'ask');
    await press(page, '#place-remove > button');
    await press(page, '#place-remove .asked button');
    await untilStored(session, 'site:reddit.com', null);
    await untilShown(page, 'everywhere is left', ['', 'Set for everywhere'], () => [document.querySelector('#scope').value, document.querySelector('#origin-pause').textContent]);
    await page.close();
    const other = await openOptions(session, '?place=x.com');
    await untilShown(other, 'the place asked for', 'x.com', () => document.querySelector('#scope').value);
    await other.close();
  });

  test('two windows show what either changes, and disturb nobody', async () => {
    const { session } = stage;
    const [one, other] = [await openOptions(session), await openOptions(session)];
    await fill(one, '#set-muted', 'half a phr');
    await fill(one, '#set-pause', '70');
    await press(other, '#set-learn');
    await fill(other, '#set-pause', '800');
    await other.keyboard.press('Enter');
    await untilShown(one, 'the switch', false, () => document.querySelector('#set-learn').checked);
    await untilShown(one, 'where it comes from', ['Set for everywhere', 'Reset'], origin, 'pause');
    assert.deepEqual(
      await one.evaluate(() => [document.activeElement.id, document.querySelector('#set-pause').value, document.querySelector('#set-muted').value]),
      ['set-pause', '70', 'half a phr'],
    );
    await one.bringToFront();
    await one.keyboard.type('0');
    await one.keyboard.press('Enter');
    await untilStored(session, 'global', { learn: false, pause: 700 });
    await untilShown(other, 'the other window', '700', () => document.querySelector('#set-pause').value);
    await one.close();
    await other.close();
  });

  test('damaged values are told, and leave one by one', async () => {
    const { session } = stage;
    await store(session, {
      global: { pause: 7, loudness: 1, ask: true },
      'site:x.com': { keepDays: 3 },
      'site:?': { on: false },
      brand: { names: [3, 'Acme'] },
      'ledger:2026-11-27': [{ place: 'x.com', kind: 'post', tone: 0.9, verdict: 'broadcast' }, 7],
    });
    const page = await openOptions(session);
    const told = () => [...document.querySelectorAll('#broken-list li > span')].map((entry) => entry.textContent).sort();
    await untilShown(page, 'what is told', [
      'Brand: some of it could not be read.',
      'How long the ledger keeps a post (x.com): it holds everywhere and cannot be set for one place.',
      'Ledger: some of it could not be read.',
      'Rest before a hint (Everywhere): 7 is stored, which it cannot be.',
      '“?”: the whole entry is damaged.',
      '“loudness” (Everywhere): no setting of this release has this name.',
    ], told);
    await untilShown(page, 'the default holds', ['450', true], () => [document.querySelector('#set-pause').value, document.querySelector('#set-ask').checked]);
    for (let left = 6; left > 0; left -= 1) {
      await press(page, '#broken-list button');
      await until(`${left - 1} to be left`, () => page.evaluate((count) => document.querySelectorAll('#broken-list li').length === count, left - 1));
    }
    assert.equal(await page.evaluate(() => document.querySelector('#broken').hidden), true);
    assert.deepEqual(await stored(session), {
      global: { ask: true },
      brand: { names: ['Acme'] },
      'ledger:2026-11-27': [{ place: 'x.com', kind: 'post', tone: 0.9, verdict: 'broadcast' }],
    });
    await page.close();
  });

  test('the search filters live, says how many, and Escape clears it', async () => {
    const { session } = stage;
    const page = await openOptions(session);
    const seen = () => [...document.querySelectorAll('.row[data-setting]')].filter((row) => !row.hidden).map((row) => row.dataset.setting);
    const all = await page.evaluate(seen);
    await fill(page, '#search', 'rest hint');
    await untilShown(page, 'rows', ['pause'], seen);
    assert.equal(await page.evaluate(() => document.querySelector('#found').textContent), '1 setting or cue matches.');
    await fill(page, '#search', 'deadline');
    await untilShown(page, 'rows', ['families'], seen);
    const cues = await page.evaluate(() => [...document.querySelectorAll('.family')].filter((one) => !one.hidden).map((one) => [one.querySelector('details').open, [...one.querySelectorAll('li')].filter((item) => !item.hidden).every((item) => item.textContent.toLowerCase().includes('deadline'))]));
    assert.ok(cues.length > 0 && cues.every(([open, right]) => open && right), JSON.stringify(cues));
    await fill(page, '#search', 'no such thing');
    await untilShown(page, 'what is said', 'Nothing matches.', () => document.querySelector('#found').textContent);
    await page.keyboard.press('Escape');
    await untilShown(page, 'rows', all, seen);
    assert.deepEqual(await page.evaluate(() => [document.querySelector('#search').value, document.querySelector('#found').textContent]), ['', '']);
    await page.close();
  });

  test('keys alone reach every control and change what they reach', async () => {
    const { session } = stage;
    const page = await openOptions(session);
    const reached = new Set();
    await page.evaluate(() => document.activeElement.blur());
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: one } = document;
        const ring = getComputedStyle(one).outlineStyle !== 'none';
        return { id: one.id || one.name || one.textContent.trim(), ring, last: one === document.body };
      });
      if (at.last) break;
      assert.equal(at.ring, true, `${at.id} shows the focus`);
      reached.add(at.id);
      if (at.id === 'set-ask') await page.keyboard.press(' ');
      if (at.id.startsWith('set-sensitivity')) await page.keyboard.press('ArrowDown');
    }
    await untilStored(session, 'global', { sensitivity: 'high', ask: true });
    for (const id of ['scope', 'place-name', 'search', 'set-on', 'set-pause', 'set-muted', 'set-sync', 'family-urgency', 'ledger-export', 'brand-names-words', 'disclosure', 'export-ledger', 'export', 'import-file']) {
      assert.ok(reached.has(id), `${id} was not reached: ${[...reached].join(', ')}`);
    }
    await page.close();
  });
});
