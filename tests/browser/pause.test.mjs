// The pause before posting: where the person has asked for it an advertisement is held once, and
// the site's own button posts it; where nobody asked, or nobody can be sure, nothing is held.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { assertNothingLeft, inBothBrowsers } from './stage.mjs';
import { SHELL, caret, chord, enter, gone, heard, holds, lamp, openCard, type, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;
const TALK = DRAFTS.conversation;
const named = (...names) => COMPOSERS.filter(({ name }) => names.includes(name));
const [TEXTAREA] = named('textarea');
const [X] = named('x');
/** Its button stands in the page's head, far from the composer, and no mark of a site names it. */
const OUTSIDE = 'editable';
// One of each way to be written in and to send; the matrix asks everywhere.
const HELD = named('textarea', 'x', 'facebook', 'linkedin', 'reddit');
const hostOf = (composer) => new URL(composer.url).hostname;

/** Whether the person is to be asked on the composer's site, as the popup stores it. */
const setAsk = (session, composer, ask) =>
  session.background(async (key, wanted) => (wanted ? chrome.storage.local.set({ [key]: { ask: true } }) : chrome.storage.local.remove(key)), `site:${hostOf(composer)}`, ask);

/** Opens the composer of a site where the person is asked. */
async function asking(session, composer, work) {
  await setAsk(session, composer, true);
  try {
    const page = await enter(session, composer);
    await work(page);
    await page.close();
  } finally {
    await setAsk(session, composer, false);
  }
}

/** Types a draft and waits for a reading that nothing is held back of. */
async function write(session, page, draft) {
  await type(page, draft.text);
  await lamp(session, page, draft.verdict);
  await untilMarked(page, draft.words);
  await until('the reading to stand', async () => (await heard(session, page)).held === false);
}

const press = async (page, composer) => (await page.$(`pierce/${composer.send}`)).click();
const posts = (page) => page.evaluate(() => fixture.posts);
const untilPosted = async (page, list) => {
  await until(`${list.length} posts`, async () => (await posts(page)).length >= list.length).catch(() => {});
  assert.deepEqual(await posts(page), list);
};

/** What the question says, and where its focus is; nothing while it is shut. */
const question = async (session, page) =>
  (await session.hasShadow(page, SHELL)) &&
  session.inShadow(page, SHELL, (root) => {
    const box = root.querySelector('.question');
    return !box.hidden && { role: box.role, name: box.ariaLabel, buttons: [...box.querySelectorAll('button')].map((one) => one.textContent), focus: root.activeElement?.textContent ?? '' };
  });

/** Waits for the question, and checks that nothing went out. */
async function untilAsked(session, page) {
  const asked = await until('the question', () => question(session, page));
  assert.deepEqual([asked.role, asked.name, asked.buttons], ['alertdialog', 'This reads as an advertisement.', ['Post anyway', 'Edit']]);
  assert.deepEqual(await posts(page), [], 'posted before an answer');
  assert.equal(await page.evaluate(() => fixture.submits), 0, 'forms submitted before an answer');
  return asked;
}

const untilUnasked = (session, page) => until('the question to go', async () => !(await question(session, page)));

/** Whether the site's own button has the focus. */
const isOnSend = (page, composer) =>
  page.evaluate((selector) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return Boolean(active?.matches(selector));
  }, composer.send);

/** Records the events of these kinds that the page's own scripts hear, those that end at an element of ours on their way back. */
const spy = (page, ...kinds) =>
  page.evaluate(
    (types, ours) => {
      globalThis.spied = [];
      const note = (event) => spied.push(event.key ? `${event.type} ${event.key}` : event.type);
      for (const kind of types) {
        document.addEventListener(kind, (event) => !event.target.matches?.(ours) && note(event), true);
        document.addEventListener(kind, (event) => event.target.matches?.(ours) && note(event));
      }
    },
    kinds,
    SHELL,
  );

/**
 * Lets the background greet the composer's site with other words than its table's while `work`
 * runs: what the extension itself would say there, changed.
 */
async function greeted(session, composer, changes, work) {
  const own = await session.openExtensionPage('popup.html');
  const welcome = await own.evaluate((host) => chrome.runtime.sendMessage({ v: 1, ask: { kind: 'hello', host, software: null } }), hostOf(composer));
  await own.close();
  await answering(session, 'hello', { ...welcome, ...changes }, work);
}

/** Answers every request of a kind before the extension does, with its revision. */
async function answering(session, kind, answer, work) {
  await session.background((wanted, words) => {
    globalThis.replying = (message, _sender, reply) => {
      if (message?.ask?.kind === wanted) reply({ ...words, revision: message.ask.revision });
    };
    // The first to answer is heard; the extension's own answer takes a turn.
    chrome.runtime.onMessage.addListener(globalThis.replying);
  }, kind, answer);
  try {
    await work();
  } finally {
    await session.background(() => chrome.runtime.onMessage.removeListener(globalThis.replying));
  }
}

inBothBrowsers('where nobody asked for a pause', (stage) => {
  for (const composer of HELD) {
    test(`${composer.name}: an advertisement goes out at the first press`, async () => {
      const { session } = stage;
      const page = await enter(session, composer);
      await write(session, page, AD);
      await press(page, composer);
      await untilPosted(page, [AD.text]);
      assert.ok(!(await question(session, page)), 'asked');
      await page.close();
    });
  }
});

inBothBrowsers('the pause before posting', (stage) => {
  for (const composer of HELD) {
    test(`${composer.name}: an advertisement is held once, and the second press posts just that`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        const before = await page.evaluate(() => fixture.html());
        await spy(page, 'click', 'submit');
        await press(page, composer);
        await untilAsked(session, page);
        assert.deepEqual(await page.evaluate(() => spied), [], 'what the page heard of the first press');
        assert.equal(await page.evaluate(() => fixture.text()), AD.text);
        assert.equal(await page.evaluate(() => fixture.html()), before, 'the editor');
        await press(page, composer);
        await untilPosted(page, [AD.text]);
        await untilUnasked(session, page);
      });
    });

    test(`${composer.name}: "Post anyway" leaves the press to the person, and Enter posts`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        await press(page, composer);
        await untilAsked(session, page);
        await spy(page, 'pointerdown', 'mousedown', 'mouseup', 'click');
        await session.clickInShadow(page, SHELL, '.question .post');
        await untilUnasked(session, page);
        await until("the site's own button to have the focus", () => isOnSend(page, composer));
        assert.deepEqual(await posts(page), [], 'posted by the answer');
        assert.deepEqual(await page.evaluate(() => spied), [], 'what the page heard of the answer');
        await page.keyboard.press('Enter');
        await untilPosted(page, [AD.text]);
      });
    });

    test(`${composer.name}: "Edit" gives focus and caret back and explains; the next press posts`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        await page.keyboard.press('ArrowLeft');
        // Editors hear of the caret a turn later.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        const before = await caret(page);
        await press(page, composer);
        await untilAsked(session, page);
        await session.clickInShadow(page, SHELL, '.question .edit');
        await session.untilInShadow(page, SHELL, (root) => !root.querySelector('.card').hidden);
        assert.deepEqual(await caret(page), before, 'focus and caret');
        assert.ok(!(await question(session, page)), 'still asked');
        await page.keyboard.type('s');
        const edited = AD.text.replace('bio.', 'bios.');
        await holds(page, edited);
        await lamp(session, page, AD.verdict);
        await until('the reading to stand', async () => (await heard(session, page))?.held === false);
        await press(page, composer);
        await untilPosted(page, [edited]);
      });
    });

  }

  for (const composer of named('textarea', 'x', 'linkedin')) {
    test(`${composer.name}: talk is never held`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, TALK);
        await press(page, composer);
        await untilPosted(page, [TALK.text]);
        assert.ok(!(await question(session, page)), 'asked');
      });
    });

    test(`${composer.name}: a text that has changed since its reading is not held`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        await page.keyboard.type('!');
        await press(page, composer);
        await untilPosted(page, [`${AD.text}!`]);
        assert.ok(!(await question(session, page)), 'asked');
      });
    });
  }

  test('a button that nobody is sure of posts at the first press', async () => {
    const { session } = stage;
    const [composer] = named(OUTSIDE);
    await asking(session, composer, async (page) => {
      await write(session, page, AD);
      await press(page, composer);
      await untilPosted(page, [AD.text]);
    });
  });

  test('a draft that is written after the last was sent is asked about anew', async () => {
    const { session } = stage;
    await asking(session, TEXTAREA, async (page) => {
      for (const sent of [[], [AD.text]]) {
        await page.click('.d-editor-input');
        await write(session, page, AD);
        await press(page, TEXTAREA);
        await until('the question', () => question(session, page));
        assert.deepEqual(await posts(page), sent);
        await press(page, TEXTAREA);
        await untilPosted(page, [...sent, AD.text]);
        await gone(session, page, 'left after the post was sent');
      }
    });
  });

  test('of two buttons that might post neither is held', async () => {
    const { session } = stage;
    // Without the site's own marks both are told by their words.
    await greeted(session, X, { send: [], askBeforePosting: true }, async () => {
      const page = await enter(session, X);
      await page.evaluate((selector) => {
        const second = document.createElement('button');
        second.textContent = 'Post to the group';
        document.querySelector(selector).after(second);
      }, X.send);
      await write(session, page, AD);
      await press(page, X);
      await untilPosted(page, [AD.text]);
      await page.close();
    });
  });

  test('in a modal dialog the question can be answered, or there is none', async () => {
    const { session } = stage;
    await asking(session, X, async (page) => {
      await page.evaluate(() => {
        const dialog = document.querySelector('main').appendChild(document.createElement('dialog'));
        dialog.append(document.querySelector('.composer'));
        dialog.showModal();
      });
      await page.click('[data-testid="tweetTextarea_0"]');
      await type(page, AD.text);
      await until('the reading to stand', async () => {
        const reading = await heard(session, page);
        return reading?.held === false && AD.words.join() === reading.findings.map(({ quote }) => quote).join();
      });
      await press(page, X);
      if ((await posts(page)).length === 0) {
        await session.clickInShadow(page, SHELL, '.question .post');
        await press(page, X);
      }
      await untilPosted(page, [AD.text]);
    });
  });

  test("the site's own marks find the button that its place and name do not", async () => {
    const { session } = stage;
    const [composer] = named(OUTSIDE);
    await greeted(session, composer, { send: [':no-such(of)', composer.send], askBeforePosting: true }, async () => {
      const page = await enter(session, composer);
      await write(session, page, AD);
      await press(page, composer);
      await untilAsked(session, page);
      await press(page, composer);
      await untilPosted(page, [AD.text]);
      await page.close();
    });
  });

  test('the switch in the popup holds in an open composer, and lets go again', async () => {
    const { session } = stage;
    const key = `site:${hostOf(TEXTAREA)}`;
    const stored = () => session.background(() => chrome.storage.local.get());
    const turn = async (page, wanted) => {
      const popup = await session.openPopup(page);
      await until('the switch to be ready', () => popup.evaluate(() => !document.querySelector('#ask').disabled));
      assert.equal(await popup.evaluate(() => document.querySelector('#ask').checked), !wanted, 'the switch before');
      await popup.click('#ask');
      await until('the switch to be remembered', async () => (key in (await stored())) === wanted);
      assert.deepEqual(await stored(), wanted ? { [key]: { ask: true } } : {});
      await session.closePopup(popup);
      await page.bringToFront();
    };
    const page = await enter(session, TEXTAREA);
    await write(session, page, AD);
    await turn(page, true);
    await until('the draft to be heard anew', async () => (await heard(session, page).catch(() => null))?.held === false);
    await press(page, TEXTAREA);
    await untilAsked(session, page);
    await press(page, TEXTAREA);
    await untilPosted(page, [AD.text]);
    await turn(page, false);
    await page.click('.d-editor-input');
    await write(session, page, AD);
    await press(page, TEXTAREA);
    await untilPosted(page, [AD.text, AD.text]);
    await page.close();
  });

  test('where Offair does not listen there is nothing to ask', async () => {
    const { session } = stage;
    const key = `site:${hostOf(TEXTAREA)}`;
    await session.background((item) => chrome.storage.local.set({ [item]: { on: false, ask: true } }), key);
    const page = await session.page(TEXTAREA.url);
    const popup = await session.openPopup(page);
    await until('the popup to know the tab', () => popup.evaluate(() => !document.querySelector('#switch').disabled));
    assert.equal(await popup.evaluate(() => document.querySelector('#ask').disabled), true);
    await session.closePopup(popup);
    await session.background((item) => chrome.storage.local.remove(item), key);
    await page.close();
  });

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});

/** Lets the page send at these keys as sites do: by a press on its own button, from a script. */
const sendAt = (page, composer, key, ctrl) =>
  page.evaluate(
    (selector, wanted, control) => {
      fixture.host().addEventListener('keydown', (event) => {
        if (event.key !== wanted || event.ctrlKey !== control || event.isComposing) return;
        event.preventDefault();
        const root = fixture.host().getRootNode();
        root.querySelector(selector).click();
      }, true);
    },
    composer.send,
    key,
    ctrl,
  );

inBothBrowsers('the pause and the keyboard', (stage) => {
  for (const composer of named('textarea', 'x', 'facebook', 'linkedin')) {
    test(`${composer.name}: keys that send are held once; a letter goes back to the draft`, async () => {
      const { session } = stage;
      await greeted(session, composer, { sendKeys: ['Control+Enter'], askBeforePosting: true }, async () => {
        const page = await enter(session, composer);
        await sendAt(page, composer, 'Enter', true);
        await write(session, page, AD);
        const before = await caret(page);
        await chord(page, 'Control', 'Enter');
        assert.equal((await untilAsked(session, page)).focus, 'Edit');
        await page.keyboard.type('!!');
        await untilUnasked(session, page);
        await holds(page, `${AD.text}!!`);
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
        await holds(page, AD.text);
        assert.deepEqual(await caret(page), before, 'focus and caret');
        await lamp(session, page, AD.verdict);
        await chord(page, 'Control', 'Enter');
        await untilPosted(page, [AD.text]);
        await page.close();
      });
    });

    test(`${composer.name}: the question can be answered by keys alone`, async () => {
      const { session } = stage;
      await asking(session, composer, async (page) => {
        await write(session, page, AD);
        const before = await caret(page);
        await (await page.$(`pierce/${composer.send}`)).focus();
        await spy(page, 'keydown', 'keyup', 'click', 'pointerdown', 'mousedown');
        await page.keyboard.press('Enter');
        assert.equal((await untilAsked(session, page)).focus, 'Edit');
        await page.keyboard.press('Tab');
        assert.equal((await question(session, page)).focus, 'Post anyway');
        await page.keyboard.press('Enter');
        await untilUnasked(session, page);
        assert.ok(await isOnSend(page, composer), "the site's own button has the focus");
        assert.deepEqual(await posts(page), [], 'posted by the answer');
        assert.deepEqual((await page.evaluate(() => spied)).filter((event) => event !== 'keydown Enter'), [], 'what the page heard beside the first Enter');
        await page.keyboard.press('Enter');
        await untilPosted(page, [AD.text]);
        assert.ok(before.focused);
      });
    });
  }

  test('Escape is "Edit", and not for the page', async () => {
    const { session } = stage;
    await asking(session, X, async (page) => {
      await write(session, page, AD);
      const before = await caret(page);
      await press(page, X);
      await untilAsked(session, page);
      await spy(page, 'keydown', 'keyup');
      await page.keyboard.press('Escape');
      await session.untilInShadow(page, SHELL, (root) => root.querySelector('.question').hidden && !root.querySelector('.card').hidden);
      assert.deepEqual(await caret(page), before, 'focus and caret');
      assert.deepEqual(await page.evaluate(() => spied), [], 'keys that the page heard');
    });
  });

  test('Enter that an input method takes is no sending', async () => {
    const { session } = stage;
    await greeted(session, X, { sendKeys: ['Enter'], askBeforePosting: true }, async () => {
      const page = await enter(session, X);
      await write(session, page, AD);
      await session.compose(page, 'hao', null);
      assert.ok(!(await question(session, page)), 'asked');
      await holds(page, AD.text);
      await page.close();
    });
  });
});

inBothBrowsers('what the site says', (stage) => {
  test('stands in the card: its guidance with the source, and the count', async () => {
    const { session } = stage;
    const page = await enter(session, TEXTAREA);
    await write(session, page, AD);
    assert.equal(await session.inShadow(page, SHELL, (root) => root.querySelectorAll('.guidance, .count').length), 0, 'where the site says nothing');
    const reading = await heard(session, page);
    const guidance = { say: 'This site asks for one post in ten.', source: 'The site’s rules, 2026' };
    const count = { used: 290, limit: 300, say: '290 of 300 characters' };
    await answering(session, 'inspect', { kind: 'read', reading: { ...reading, guidance, count } }, async () => {
      await page.keyboard.type('!');
      await until('the next reading', async () => (await heard(session, page)).count !== null);
      const text = await openCard(session, page);
      const [rule, source, length] = [guidance.say, `Source: ${guidance.source}`, count.say].map((words) => text.indexOf(words));
      assert.ok(text.lastIndexOf(AD.words.at(-1)) < rule && rule < source && source < length, text);
    });
    await page.close();
  });
});
