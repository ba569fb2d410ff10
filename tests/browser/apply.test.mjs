// Putting an alternative into the draft, in every kind of editor: the editor's own model has it,
// one undo takes it back, the caret stands behind it. Where that cannot be, nothing is touched.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers } from './stage.mjs';
import { SHELL, caret, chord, enter, holds, lamp, openCard, shut, sit, type, untilMarked } from './writing.mjs';

/** What a person expects of the first words offered, worked out by hand; `typed` with a sign typed behind them. */
const CLAIMS = {
  advertisement: {
    after: "Our summer sale is here! Shop now and save 40% before it ends tonight. I've put the details in my profile, and I'm glad to answer here too.",
    typed: "Our summer sale is here! Shop now and save 40% before it ends tonight. I've put the details in my profile, and I'm glad to answer here too.!",
  },
  广告: {
    after: '【新品上市】全网最低价，想要的话跟我说一声，不合适也没关系，错过等一年！私信领取优惠券',
    typed: '【新品上市】全网最低价，想要的话跟我说一声，不合适也没关系!，错过等一年！私信领取优惠券',
  },
};
/** Words that are left out: the first offer has none of its own. */
const SHORTER = {
  text: 'Come and see our world-class mugs. Shop now and save 40% before it ends tonight.',
  verdict: 'broadcast',
  words: ['Come and see our', 'world-class', 'Shop now', 'save 40%', 'ends tonight'],
};
const LEFT_OUT = {
  after: 'Come and see our mugs. Shop now and save 40% before it ends tonight.',
  typed: 'Come and see our !mugs. Shop now and save 40% before it ends tonight.',
};
const CASES = [...Object.entries(CLAIMS).map(([name, claim]) => ({ name, draft: DRAFTS[name], ...claim })), { name: 'shorter', draft: SHORTER, ...LEFT_OUT }];
const EDITORS = COMPOSERS.filter(({ name }) => !['x-status', 'hackernews', 'linkedin-light'].includes(name));
const named = (name) => COMPOSERS.find((composer) => composer.name === name);

/** Opens the composer with the draft in it and the card beside it. */
async function advised(session, composer, draft) {
  const page = await enter(session, composer);
  await type(page, draft.text);
  await lamp(session, page, draft.verdict);
  await untilMarked(page, draft.words);
  // Editors take what follows within a second for one step of their history.
  await sit(page);
  await openCard(session, page);
  return page;
}

const buttons = (session, page, kind) => session.inShadow(page, SHELL, (root, wanted) => root.querySelectorAll(`.card .${wanted}`).length, kind);
const said = (session, page) => session.inShadow(page, SHELL, (root) => root.querySelector('.status').textContent);

/** Presses the first "Use it" and waits until it is told what came of it. */
async function use(session, page) {
  await session.inShadow(page, SHELL, (root) => root.querySelector('.apply').scrollIntoView({ block: 'center' }));
  await session.clickInShadow(page, SHELL, '.apply');
  return session.untilInShadow(page, SHELL, (root) => {
    const words = root.querySelector('.status').textContent;
    return /^(Put in|It could not)/.test(words) && words;
  });
}

/** Writes paragraphs of words, bold and mentions into the plain editable, the caret at their start. */
function fill(page, paragraphs) {
  return page.evaluate((lines) => {
    const make = (part) => {
      if (typeof part === 'string') return part;
      const [tag, ...parts] = part;
      const element = document.createElement(tag === 'mention' ? 'span' : tag);
      if (tag === 'mention') element.contentEditable = 'false';
      element.append(...parts.map(make));
      return element;
    };
    const host = fixture.host();
    host.replaceChildren(...lines.map((line) => make(['p', ...line])));
    getSelection().collapse(host.firstChild, 0);
  }, paragraphs);
}

/** Posts as a person does and gives what was sent. */
async function post(page, composer) {
  await page.evaluate((selector) => {
    const find = (root) => root.querySelector(selector) ?? [...root.querySelectorAll('*')].map((one) => one.shadowRoot && find(one.shadowRoot)).find(Boolean);
    find(document).click();
  }, composer.send);
  await until('the post to be sent', () => page.evaluate(() => fixture.posts.length === 1));
  return page.evaluate(() => fixture.posts[0].replace(/\n+/g, '\n'));
}

inBothBrowsers('an alternative is put into the draft', (stage) => {
  for (const composer of EDITORS) {
    // The matrix puts the advertisement's words in everywhere; here they are worked out by hand.
    for (const { name, draft, after, typed } of CASES.filter((one) => one.draft !== DRAFTS.advertisement || composer.name === 'textarea')) {
      test(`${composer.editor} on ${composer.name}: ${name} has the words, undo and redo know them, typing goes on behind them`, async () => {
        const { session } = stage;
        const page = await advised(session, composer, draft);
        const scroll = await page.evaluate(() => scrollY);
        assert.match(await use(session, page), /^Put in/);
        await shut(session, page);
        await holds(page, after);
        assert.ok((await caret(page)).focused, 'the focus');
        assert.equal(await page.evaluate(() => scrollY), scroll, 'the page scrolled');
        await chord(page, 'Control', 'z');
        await holds(page, draft.text);
        await chord(page, 'Control', 'Shift', 'z');
        await holds(page, after);
        await page.close();

        const again = await advised(session, composer, draft);
        await use(session, again);
        await again.keyboard.type('!');
        await holds(again, typed);
        assert.equal(await post(again, composer), typed, 'what is sent');
        await again.close();
      });
    }
  }

  for (const name of ['textarea', 'linkedin', 'facebook']) {
    test(`${name}: by keys alone the focus comes back before the words`, async () => {
      const { session } = stage;
      const draft = DRAFTS.advertisement;
      const page = await enter(session, named(name));
      await type(page, draft.text);
      await lamp(session, page, draft.verdict);
      await untilMarked(page, draft.words);
      await session.inShadow(page, SHELL, (root) => root.querySelector('.lamp').focus());
      await page.keyboard.press('Enter');
      await session.untilInShadow(page, SHELL, (root) => root.activeElement?.closest('.card'));
      await until('Tab to reach the button', async () => {
        await page.keyboard.press('Tab');
        return (await session.focusInShadow(page, SHELL))?.class.includes('apply');
      });
      await page.keyboard.press('Enter');
      await holds(page, CLAIMS.advertisement.after);
      await until('the focus to be back', async () => (await caret(page)).focused);
      await until('it to be said', async () => /^Put in/.test(await said(session, page)));
      await page.keyboard.type('!');
      await holds(page, CLAIMS.advertisement.typed);
      await page.close();
    });
  }

  test('what does not come out as meant is taken back, and from then on there is only Copy', async () => {
    const { session } = stage;
    const draft = DRAFTS.advertisement;
    const page = await enter(session, named('textarea'));
    // The field takes no more than this: of the new words only the first would fit.
    await page.evaluate((most) => (fixture.host().maxLength = most), draft.text.length + 4);
    await type(page, draft.text);
    await lamp(session, page, draft.verdict);
    await openCard(session, page);
    const before = await caret(page);
    assert.equal(await buttons(session, page, 'apply'), 1);
    assert.match(await use(session, page), /^It could not/);
    await holds(page, draft.text);
    assert.deepEqual(await caret(page), before, 'the caret');
    await until('the card to come back', () => session.inShadow(page, SHELL, (root) => !root.querySelector('.card').hidden));
    assert.equal(await buttons(session, page, 'apply'), 0);
    assert.notEqual(await buttons(session, page, 'copy'), 0);
    await page.close();
  });

  for (const name of ['textarea', 'editable', 'x', 'facebook', 'linkedin', 'bluesky']) {
    test(`${name}: a key that comes in between is the person's, and no word is lost by it`, async () => {
      const { session } = stage;
      const { text } = DRAFTS.advertisement;
      const page = await advised(session, named(name), DRAFTS.advertisement);
      await session.inShadow(page, SHELL, (root) => root.querySelector('.apply').scrollIntoView({ block: 'center' }));
      await session.clickInShadow(page, SHELL, '.apply');
      await page.keyboard.type('z');
      await until('the letter to be there', () => page.evaluate(() => /z/.test(fixture.text())));
      await sit(page, 2);
      // Either it came before the words and stands where the caret was, or behind them.
      const wanted = [`${text}z`, CLAIMS.advertisement.typed.replace(/!$/, 'z')];
      const got = await page.evaluate(() => fixture.text());
      assert.ok(wanted.includes(got), got);
      await page.close();
    });
  }

  test('words that hold a mention are left alone', async () => {
    const { session } = stage;
    const page = await enter(session, named('editable'));
    await fill(page, [['Our summer sale is here! ', ['b', 'Shop'], ' now and save 40% before it ends tonight. Link in ', ['mention', 'bio'], '.']]);
    await lamp(session, page, 'broadcast');
    await openCard(session, page);
    assert.equal(await buttons(session, page, 'apply'), 0);
    assert.notEqual(await buttons(session, page, 'copy'), 0);
    await page.close();
  });

  test('words in several nodes and in bold are put in as one, beside a mention', async () => {
    const { session } = stage;
    const page = await enter(session, named('editable'));
    await fill(page, [['Our summer sale is here! Shop now and save 40% before it ends tonight. Li', ['b', 'nk ', ['i', 'in'], ' b'], 'io. ', ['mention', '@ann']], ['See ', ['mention', '@bob'], ' there.']]);
    await lamp(session, page, 'broadcast');
    await openCard(session, page);
    assert.match(await use(session, page), /^Put in/);
    const rest = ' @ann\nSee @bob there.';
    await holds(page, `${CLAIMS.advertisement.after}${rest}`);
    assert.equal(await page.evaluate(() => fixture.host().querySelectorAll('[contenteditable="false"]').length), 2);
    await chord(page, 'Control', 'z');
    await holds(page, `${DRAFTS.advertisement.text}${rest}`);
    await page.close();
  });

  test('while the field is not the one in use, or is read only, nothing is put in', async () => {
    const { session } = stage;
    const page = await advised(session, named('textarea'), DRAFTS.advertisement);
    await page.evaluate(() => document.querySelector('#reply-title').focus());
    assert.match(await use(session, page), /^It could not/);
    await holds(page, DRAFTS.advertisement.text);
    assert.equal(await page.$eval('#reply-title', (input) => input.value), '');
    await page.click('textarea');
    await page.evaluate(() => (fixture.host().readOnly = true));
    await openCard(session, page);
    assert.equal(await buttons(session, page, 'apply'), 0);
    await page.close();
  });

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});
