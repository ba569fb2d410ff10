// The main job, in every composer and both browsers: the advertisement is marked at the right
// words, the conversation is not, and the editor never notices.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPOSERS } from './composers.mjs';
import { DRAFTS } from './drafts.mjs';
import { assertNothingLeft, inBothBrowsers } from './stage.mjs';
import { enter, lamp, openCard, type, untilMarked, wordsUnderMarks } from './writing.mjs';

/** What a hint must leave as it was. */
const editorState = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const host = fixture.host();
    const root = host.getRootNode();
    const selection = (root.getSelection?.() ?? getSelection());
    const caret = host.value === undefined ? [selection.focusNode?.textContent, selection.focusOffset] : [host.selectionStart, host.selectionEnd];
    return { html: fixture.html(), text: fixture.text(), caret, active: active?.className, submits: fixture.submits, posts: fixture.posts.length, scroll: scrollY };
  });

inBothBrowsers('a draft is heard', (stage) => {
  for (const composer of COMPOSERS) {
    // The matrix writes the advertisements, here and everywhere else.
    for (const [name, draft] of Object.entries(DRAFTS).filter(([, one]) => one.verdict === 'conversation' || composer.name === 'textarea')) {
      test(`${composer.editor} on ${composer.name}: ${name} reads as ${draft.verdict}`, async () => {
        const { session } = stage;
        const page = await enter(session, composer);
        await type(page, draft.text);
        await page.evaluate(() => fixture.watch());
        const before = await editorState(page);
        await lamp(session, page, draft.verdict);
        // On a slow machine a pause between keys may have been heard, too: the last reading counts.
        await untilMarked(page, draft.words);
        assert.deepEqual(await wordsUnderMarks(page), draft.words, 'words that stand where the marks are painted');
        const card = await openCard(session, page);
        for (const word of draft.words) assert.ok(card.includes(word), `the card tells ${word}: ${card}`);
        assert.deepEqual(await editorState(page), before, 'the editor after hints');
        assert.equal(await page.evaluate(() => fixture.mutations), 0, 'changes inside the editor');
        assert.deepEqual(await page.evaluate(() => fixture.violations ?? []), [], 'policy violations');
        await page.close();
      });
    }
  }

  test('nothing left the machine meanwhile', () => assertNothingLeft(stage));
});
