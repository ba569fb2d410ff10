// Every page of the extension, as it is found in the build, in every language and theme: made for
// whoever cannot see or point (axe, keyboard), in one language only, whole in a narrow window and
// with large letters. A picture of each lies in target/pages/ afterwards, to be looked at.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { AD, TEXTAREA } from './asking.mjs';
import { KINDS } from './drive/launch.mjs';
import { until } from './drive/wait.mjs';
import { cutOff, focusRing, leftOver, spill, tabbable } from './looking.mjs';
import { inBothBrowsers } from './stage.mjs';
import { SHELL, enter, lamp, openCard, type, untilMarked } from './writing.mjs';

const built = fileURLToPath(new URL('../../target/demo-extension/', import.meta.url));
const pictures = fileURLToPath(new URL('../../target/pages/', import.meta.url));
mkdirSync(pictures, { recursive: true });

const LANGUAGES = { en: 'en-US', zh_CN: 'zh-CN', zh_TW: 'zh-TW' };
const TAGS = { en: 'en', zh_CN: 'zh-CN', zh_TW: 'zh-TW' };
/** The narrowest window that people have; a popup is as wide as it asks to be. */
const narrow = (path) => ({ width: path === 'popup.html' ? 360 : 320, height: 800, deviceScaleFactor: 1 });
/** More stops than any page has; a page that needs more holds the keyboard fast. */
const STOPS = 400;

const words = (locale) => {
  const messages = JSON.parse(readFileSync(`${built}${KINDS[0]}/_locales/${locale}/messages.json`, 'utf8'));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
};
const WORDS = Object.fromEntries(Object.keys(LANGUAGES).map((locale) => [locale, words(locale)]));

/** What other languages say and this one does not. */
const strange = (locale) => {
  const own = new Set(Object.values(WORDS[locale]));
  return Object.keys(LANGUAGES).filter((other) => other !== locale).flatMap((other) => Object.values(WORDS[other])).filter((message) => !own.has(message));
};

/** Opens a page and waits until it is whole and nothing of it changes any more. */
async function settled(session, path, tag, options) {
  const page = await session.openExtensionPage(path, options);
  let last = '';
  await until(`${path} to have its words and stand still`, async () => {
    const [isBusy, now] = await page.evaluate(() => [document.querySelector('main').ariaBusy, `${document.documentElement.lang}\n${document.body.innerText}`]);
    const isStill = isBusy === 'false' && now === last && now.startsWith(`${tag}\n`) && now.trim().length > tag.length;
    last = now;
    return isStill;
  }).catch((error) => assert.fail(`${error.message}: ${last.slice(0, 200)}`));
  return page;
}

/** Where the focus is once it has left `last`: a key is taken before the focus has moved. Null where it stays. */
async function movedOn(page, last) {
  let at = null;
  const hasMoved = async () => {
    at = await page.evaluate(focusRing);
    return at !== null && at.name !== last;
  };
  return until('Tab to move the focus on', hasMoved).then(() => at, () => null);
}

/** What axe finds: rule and place, one a line. */
async function violations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' ')}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`));
  });
}

for (const locale of Object.keys(LANGUAGES)) {
  inBothBrowsers(
    `pages in ${locale}`,
    (stage) => {
      const pages = readdirSync(`${built}${stage.kind}`).filter((name) => name.endsWith('.html'));

      test('there are pages to look at', () => assert.ok(pages.includes('popup.html'), pages.join()));

      for (const path of pages) {
        for (const theme of ['light', 'dark']) {
          test(`${path}, ${theme}: nobody is shut out, and no word is in another language`, async () => {
            const { session } = stage;
            const page = await settled(session, path, TAGS[locale], { dark: theme === 'dark' });
            await page.screenshot({ path: `${pictures}${path.replace('.html', '')}-${locale}-${theme}-${stage.kind}.png`, fullPage: true });
            assert.deepEqual(await violations(page), [], 'axe');
            assert.deepEqual(await page.evaluate(leftOver, locale, strange(locale)), [], 'words of another language');
            await page.close();
          });
        }

        test(`${path} is whole in the narrowest window and with letters twice as large`, async () => {
          const { session } = stage;
          const page = await settled(session, path, TAGS[locale], { viewport: narrow(path) });
          assert.deepEqual(await page.evaluate(spill), [], 'wider than the window');
          assert.deepEqual(await page.evaluate(cutOff), [], 'cut off');
          await page.setViewport({ ...narrow(path), width: narrow(path).width * 2 });
          await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
          assert.deepEqual(await page.evaluate(spill), [], 'wider than the window with large letters');
          assert.deepEqual(await page.evaluate(cutOff), [], 'cut off with large letters');
          await page.close();
        });

        test(`${path}: the keyboard comes to everything and can be seen there`, async () => {
          const { session } = stage;
          const page = await settled(session, path, TAGS[locale]);
          const wanted = await page.evaluate(tabbable);
          const [reached, unseen] = [new Set(), []];
          await page.evaluate(() => document.activeElement?.blur());
          let last = null;
          for (let stop = 0; stop < STOPS && reached.size < wanted.length; stop += 1) {
            await page.keyboard.press('Tab');
            const at = await movedOn(page, last);
            if (!at || reached.has(at.name)) break;
            last = at.name;
            reached.add(at.name);
            if (!at.isSeen) unseen.push(at.name);
          }
          assert.deepEqual(unseen, [], 'focus that cannot be seen');
          assert.deepEqual(wanted.filter((name) => !reached.has(name)), [], 'not reached by Tab');
          await page.close();
        });
      }

      for (const theme of ['light', 'dark']) {
        test(`lamp and card over an English draft, ${theme}: told in the interface's language, and nobody is shut out`, async () => {
          const { session } = stage;
          const page = await enter(session, TEXTAREA, { dark: theme === 'dark' });
          await type(page, AD.text);
          await lamp(session, page, AD.verdict);
          await untilMarked(page, AD.words);
          await openCard(session, page);
          const shown = await session.inShadow(page, SHELL, (root) => ({
            html: root.innerHTML,
            css: [...root.adoptedStyleSheets, ...root.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
            why: [...root.querySelectorAll('.card .why')].map((why) => why.textContent),
            spoken: [...root.querySelectorAll('.lamp, .card, .status')].map((one) => one.lang),
            written: [...root.querySelectorAll('.card :is(q, .example > :last-child, .sentence[lang])')].map((one) => one.lang),
          }));
          assert.deepEqual(new Set(shown.spoken), new Set([TAGS[locale]]), 'language of our own words');
          assert.deepEqual(new Set(shown.written), new Set(['en']), 'language of the draft and of what is offered for it');
          const isHan = (text) => /\p{Script=Han}/u.test(text);
          assert.ok(shown.why.length > 0 && shown.why.every((why) => isHan(why) === (locale !== 'en')), shown.why.join('\n'));
          await page.screenshot({ path: `${pictures}card-${locale}-${theme}-${stage.kind}.png` });
          await page.close();
          // The shadow root is closed to scripts: what stands in it is set up again where axe may look.
          const copy = await session.page('https://frames.example/blank', { dark: theme === 'dark' });
          await copy.evaluate(({ html, css }, lang) => {
            document.documentElement.lang = lang;
            document.title = 'lamp and card';
            document.body.innerHTML = '<main><h1>page</h1><div id="host"></div></main>';
            const root = document.querySelector('#host').attachShadow({ mode: 'open' });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            root.adoptedStyleSheets = [sheet];
            root.innerHTML = html;
          }, shown, TAGS[locale]);
          assert.deepEqual((await violations(copy)).filter((line) => line.includes('#host')), [], 'axe');
          await copy.close();
        });
      }
    },
    { language: LANGUAGES[locale] },
  );
}
