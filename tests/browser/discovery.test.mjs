// Which fields are heard: those that posts are written in, whatever their language and markup,
// and no search box, log-in, recipient, chat or code. Everything is typed with real keys.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFTS } from './drafts.mjs';
import { until } from './drive/wait.mjs';
import { inBothBrowsers, listen } from './stage.mjs';
import { SHELL, lamp, sit, traces, untilMarked } from './writing.mjs';

const AD = DRAFTS.advertisement;
const AT = 'https://fields.example';
const POST = [['button', { type: 'button' }, 'Post']];
const area = (attributes) => ['textarea', attributes];
const editable = (attributes) => ['div', { contenteditable: 'true', ...attributes }];
const GOOD = area({ 'aria-label': 'Write a comment' });
const inside = (...around) => ({ own: GOOD, around, beside: POST });

/** What it is, the field, and where it stands if not at the root. */
const REFUSED = [
  ['a search box of several lines', { own: area({ role: 'searchbox', 'aria-label': 'Search posts' }), beside: POST }],
  ['a field in a search landmark', inside(['div', { role: 'search' }])],
  ['a field in a search element', inside(['search'])],
  ['a field of a search form', inside(['form', { action: '/search' }])],
  ['a field labelled as search', { own: editable({ 'aria-label': 'Search' }) }],
  ['a field labelled as search in Chinese', { own: area({ placeholder: '搜索' }) }],
  ['a field beside a password', { own: GOOD, around: [['form']], beside: [['input', { type: 'password' }], ...POST] }],
  ['a field beside a card number', { own: GOOD, around: [['form']], beside: [['input', { autocomplete: 'cc-number' }], ...POST] }],
  ['an address', { own: area({ autocomplete: 'street-address', 'aria-label': 'Write your address' }), around: [['form']], beside: POST }],
  ['the recipients of a mail', { own: area({ name: 'to', 'aria-label': 'Share with' }), beside: POST }],
  ['a direct message by its test id', { own: editable({ 'data-testid': 'dmComposerTextInput', 'aria-label': 'Write a reply' }), beside: POST }],
  ['a message overlay', { own: editable({ role: 'textbox', 'aria-label': 'Write a post' }), around: [['form', { class: 'msg-form' }]], beside: POST }],
  ['a chat tab', { own: editable({ role: 'textbox', 'data-lexical-editor': 'true', 'aria-label': 'Message' }), beside: POST }],
  ['a chat with one person', { own: editable({ role: 'textbox', 'aria-label': 'Message @anna' }), beside: POST }],
  ['a box under /messages', { ...inside(['form']), path: '/messages/42' }],
  ['a box under /direct', { ...inside(['form']), path: '/direct/t/7' }],
  ['a box under /messaging', { ...inside(['form']), path: '/messaging/thread/2' }],
  ['a box under /chat', { ...inside(['form']), path: '/chat/room' }],
  ['a code editor (Monaco)', inside(['div', { class: 'monaco-editor' }])],
  ['a code editor (CodeMirror 6)', { own: editable({ class: 'cm-content', role: 'textbox', 'aria-label': 'Write' }), around: [['div', { class: 'cm-editor' }]], beside: POST }],
  ['a code editor (CodeMirror 5)', inside(['div', { class: 'CodeMirror' }])],
  ['a code editor (Ace)', inside(['div', { class: 'ace_editor' }])],
  ['a list to pick from', { own: editable({ class: 'low', role: 'combobox', 'aria-label': 'Share with' }), beside: POST }],
  ['a field that says data-offair="off"', { own: area({ 'aria-label': 'Write a comment', 'data-offair': 'off' }), beside: POST }],
  ['a field in a part that says data-offair="off"', inside(['div'], ['section', { 'data-offair': 'off' }])],
  ['a field that says data-enable-grammarly="false"', { own: area({ 'aria-label': 'Write a comment', 'data-enable-grammarly': 'false' }), beside: POST }],
  ['a field in a part that says data-enable-grammarly="false"', inside(['div', { 'data-enable-grammarly': 'false' }])],
  ['a bare field that nothing speaks for', { own: area({ 'aria-label': 'Delivery details' }) }],
  ['a line of a table', { own: editable({ class: 'low', 'aria-label': 'Cell' }) }],
];

const HEARD = [
  ['a textarea labelled in English', { own: GOOD }],
  ['a textarea labelled in Chinese', { own: area({ placeholder: '说点什么…' }) }],
  ['a textarea labelled in traditional Chinese', { own: area({ placeholder: '說點什麼…' }) }],
  ['a textarea labelled in Japanese', { own: area({ placeholder: 'いまどうしてる?' }) }],
  ['a textarea labelled in Korean', { own: area({ placeholder: '댓글을 입력하세요' }) }],
  ['a textarea labelled in German', { own: area({ placeholder: 'Schreib einen Kommentar …' }) }],
  ['a textarea labelled in French', { own: area({ placeholder: 'Quoi de neuf ?' }) }],
  ['a textarea labelled in Spanish', { own: area({ placeholder: 'Escribe un comentario…' }) }],
  ['a contenteditable without a value or a role', { own: ['div', { contenteditable: '', 'aria-label': 'Write a comment' }] }],
  ['a contenteditable for plain text', { own: ['div', { contenteditable: 'plaintext-only', 'data-placeholder': 'Add a comment' }] }],
  ['a combobox of several lines', { own: editable({ role: 'combobox', 'aria-multiline': 'true', 'aria-label': 'Caption' }) }],
  ['a high combobox that does not say so', { own: editable({ role: 'combobox', 'aria-label': 'Caption' }) }],
  ['a field without spelling', { own: editable({ spellcheck: 'false', 'aria-label': 'Write a comment' }) }],
  ['a field with no label beside a button that posts', { own: editable({}), around: [['form']], beside: POST }],
  ['a channel', { own: editable({ role: 'textbox', 'data-slate-editor': 'true', 'aria-label': 'Message #garden' }) }],
  ['a box under /directory', { ...inside(['form']), path: '/directory/new' }],
];

/** A page for fields to be put up on. */
async function stand(session, path = '/') {
  const page = await session.page(`${AT}${path}`);
  await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
  return page;
}

/** Puts the field up, in place of the one before, and types into it. */
async function typeInto(page, field) {
  await page.evaluate((what) => put(what), field);
  await until('what was shown for the field before to leave', async () => (await page.$(SHELL)) === null);
  await page.evaluate(() => fixture.host().focus());
  await page.keyboard.type(AD.text);
  await until('the field to hold it', () => page.evaluate((text) => fixture.text().trim() === text, AD.text));
}

async function typed(session, { path, ...field }) {
  const page = await stand(session, path);
  await typeInto(page, field);
  return page;
}

const asked = (messages) => messages.filter(({ kind }) => kind === 'inspect').map(({ text }) => text);

inBothBrowsers('which fields are heard', (stage) => {
  for (const path of new Set(REFUSED.map(([, field]) => field.path))) {
    test(`what is no place for posts is left alone${path ? `, under ${path}` : ''}`, async () => {
      const { session } = stage;
      const page = await stand(session, path);
      const wrong = [];
      for (const [what, field] of REFUSED.filter(([, field]) => field.path === path)) {
        let said;
        do {
          const heard = await listen(session);
          await typeInto(page, field);
          await sit(page, 2);
          said = await heard();
          // A background that hears nothing for long is stopped by the browser, and the record with it.
        } while (!said);
        if (asked(said).length > 0 || (await traces(session, page)).shown.length > 0) wrong.push(what);
      }
      assert.deepEqual(wrong, [], 'fields that were listened to');
      await page.close();
    });
  }

  for (const path of new Set(HEARD.map(([, field]) => field.path))) {
    test(`what posts are written in is heard${path ? `, under ${path}` : ''}`, async () => {
      const { session } = stage;
      const page = await stand(session, path);
      const deaf = [];
      for (const [what, field] of HEARD.filter(([, field]) => field.path === path)) {
        const heard = await listen(session);
        await typeInto(page, field);
        const isAsked = async () => asked(await heard()).includes(AD.text);
        await until('the question', isAsked, 4000).catch(() => deaf.push(what));
      }
      assert.deepEqual(deaf, [], 'fields that were not listened to');
      await page.close();
    });
  }

  /** Makes the background say more of the site than it does. */
  async function welcoming(session, more) {
    const asker = await session.openExtensionPage('popup.html');
    const welcome = await asker.evaluate(() => chrome.runtime.sendMessage({ v: 2, ask: { kind: 'hello', page: { host: 'fields.example', path: '/', software: null } } }));
    await asker.close();
    assert.equal(welcome.kind, 'welcome');
    await session.background((full) => {
      // Said at once, it comes before the real answer.
      globalThis.welcoming = (message, _sender, reply) => {
        if (message?.ask?.kind === 'hello') reply(full);
      };
      chrome.runtime.onMessage.addListener(globalThis.welcoming);
    }, { ...welcome, ...more });
    return () => session.background(() => chrome.runtime.onMessage.removeListener(globalThis.welcoming));
  }

  test('a field that the site names as its own needs no label, no button and no kind address', async () => {
    const { session } = stage;
    const unwelcome = await welcoming(session, { roots: ['.own', '.shade >> .deep'] });
    for (const field of [{ own: area({ class: 'own' }) }, { own: area({ class: 'own' }), path: '/chat/room' }, { own: area({ class: 'own' }), around: [['div', { class: 'cm-editor' }]] }]) {
      const page = await typed(session, field);
      await lamp(session, page, AD.verdict);
      await page.close();
    }
    const heard = await listen(session);
    const page = await typed(session, { own: area({ class: 'own', 'data-offair': 'off' }) });
    await sit(page);
    assert.deepEqual(asked(await heard()), [], 'a refusal stays one');
    await page.close();
    await unwelcome();
  });

  test('software is known by its marks and told to the background by name', async () => {
    const { session } = stage;
    const detect = [{ software: 'discourse', marks: ['meta[name="generator"][content^="Discourse"]'] }, { software: 'phpbb', marks: ['body#phpbb', '#stand'] }, { software: 'flarum', marks: ['#stand'] }];
    const unwelcome = await welcoming(session, { detect });
    const heard = await listen(session);
    const page = await typed(session, { own: GOOD });
    await lamp(session, page, AD.verdict);
    const said = (await heard()).map(({ kind, page }) => `${kind} ${page?.software}`);
    assert.deepEqual([...new Set(said)], ['hello null', 'hello phpbb', 'inspect phpbb']);
    await page.close();
    await unwelcome();
  });

  test('a composer that a page puts the caret into without an event of focus is heard', async () => {
    const { session } = stage;
    const page = await session.page('https://frames.example/design');
    await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
    await page.evaluate((text) => {
      const frame = document.querySelector('iframe');
      fixture.host().firstChild.textContent = text;
      frame.contentWindow.focus();
      frame.contentWindow.getSelection().collapse(fixture.host().firstChild, 0);
    }, AD.text);
    await untilMarked(page, AD.words);
    await page.close();
  });

  test('of several boxes that are mounted only the one that is written in counts', async () => {
    const { session } = stage;
    const page = await session.page(`${AT}/`);
    await until('the page to be ready', () => page.evaluate(() => globalThis.fixture?.ready === true));
    await page.evaluate((own) => {
      put({ own, beside: [['textarea', { 'aria-label': 'Write a comment' }], ['div', { contenteditable: 'true', 'aria-label': 'Write a comment' }]] });
      // What stands there already is not being written.
      document.querySelectorAll('#stand > *').forEach((box, at) => at > 0 && ('value' in box ? (box.value = 'Buy now!') : (box.textContent = 'Buy now!')));
    }, GOOD);
    const heard = await listen(session);
    await page.evaluate(() => fixture.host().focus());
    await page.keyboard.type(AD.text);
    await lamp(session, page, AD.verdict);
    assert.ok(asked(await heard()).every((text) => AD.text.startsWith(text)), 'only what was typed was asked about');
    await page.close();
  });
});
