// Writes into a demo page's composer as a person does and reads what Offair shows there:
// lamp, underlined words, card. Waits for conditions, never for a while.

import assert from 'node:assert/strict';
import { until } from './drive/wait.mjs';

/** Our element: at the end of the page, or of a modal dialog. */
export const SHELL = ':is(html, dialog) > div[popover]';

/** Opens the composer's page and puts the caret into it. */
export async function enter(session, composer, options) {
  const page = await session.page(composer.url, options);
  await until(`${composer.name} to be ready`, () => page.evaluate(() => globalThis.fixture?.ready === true));
  await page.evaluate(() => fixture.host()?.scrollIntoView({ block: 'center' }));
  const box = await page.evaluate(() => {
    const { left, top, width, height } = fixture.host().getBoundingClientRect();
    const spot = { x: left + Math.min(40, width / 2), y: top + Math.min(14, height / 2) };
    // A host in a frame knows its place in the frame only.
    for (let { frameElement: frame } = fixture.host().ownerDocument.defaultView; frame; frame = frame.ownerDocument.defaultView.frameElement) {
      const outer = frame.getBoundingClientRect();
      spot.x += outer.left + frame.clientLeft;
      spot.y += outer.top + frame.clientTop;
    }
    return spot;
  });
  await page.mouse.click(box.x, box.y);
  return page;
}

/** Types with real keys and checks that the editor's own model holds just that. */
export async function type(page, text) {
  await page.keyboard.type(text);
  await until(`the editor to hold ${JSON.stringify(text)}`, () => page.evaluate((wanted) => fixture.text().endsWith(wanted), text));
}

/** Waits for the lamp; gives its verdict and name. */
export async function lamp(session, page, verdict) {
  return session.untilInShadow(
    page,
    SHELL,
    (root, wanted) => {
      const lamp = root.querySelector('.lamp');
      if (!lamp || lamp.hidden || (wanted && lamp.dataset.verdict !== wanted)) return undefined;
      return { verdict: lamp.dataset.verdict, name: lamp.getAttribute('aria-label') };
    },
    verdict ?? null,
  );
}

/** Whether a lamp is to be seen. */
export async function hasLamp(session, page) {
  if (!(await session.hasShadow(page, SHELL))) return false;
  return session.inShadow(page, SHELL, (root) => root.querySelector('.lamp')?.hidden === false);
}

/** What a person could see or hear of us on the page: classes of what is rendered, and the spoken words. */
export async function traces(session, page) {
  const marks = await page.evaluate(() => [...(fixture.host()?.ownerDocument.defaultView ?? globalThis).CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
  if (!(await session.hasShadow(page, SHELL))) return { shown: [], said: '', marks };
  const own = await session.inShadow(page, SHELL, (root) => ({
    shown: [...root.querySelectorAll('*')].filter((one) => !one.matches('.status') && one.getClientRects().length > 0).map((one) => one.getAttribute('class') ?? one.localName),
    said: root.querySelector('.status').textContent,
  }));
  return { ...own, marks };
}

/** Nothing to be seen, heard or found. */
export const NO_TRACE = { shown: [], said: '', marks: 0 };

/** Waits until nothing of us is to be seen; our element may still be there, empty. */
export async function gone(session, page, why) {
  let last;
  try {
    await until('', async () => {
      last = await traces(session, page);
      return last.shown.length === 0 && last.said === '' && last.marks === 0;
    }, 5000);
  } catch {
    assert.deepEqual(last, NO_TRACE, why);
  }
}

/** The page script's pause (src/settings), in milliseconds. */
export const PAUSE = 450;

/** Lets three pauses pass on the page's own clock: for claims that something stays away. */
export async function sit(page, pauses = 3) {
  const start = await page.evaluate(() => performance.now());
  await until(`${pauses} pauses to pass`, () => page.evaluate((end) => performance.now() > end, start + pauses * PAUSE));
}

/** Presses a key with others held down, as in `chord(page, 'Control', 'a')`. */
export async function chord(page, ...keys) {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}

/** Waits for the page's own model to hold this text. Editors part paragraphs by one line break or by two. */
export async function holds(page, text) {
  let last;
  try {
    await until('', async () => (last = await page.evaluate(() => fixture.text().replace(/\n+/g, '\n'))) === text, 5000);
  } catch {
    assert.equal(last, text, "the editor's own text");
  }
}

/** The underlined words, in the order of the text: what the browser's highlights hold. */
export async function underlined(page) {
  return (await marks(page)).map((mark) => mark.words);
}

/** Waits until exactly these words are underlined. */
export async function untilMarked(page, words) {
  let last;
  await until('the right words to be underlined', async () => {
    last = await underlined(page);
    return JSON.stringify(last) === JSON.stringify(words);
  }).catch((error) => assert.deepEqual(last, words, error.message));
}

/**
 * The words that stand under the painted marks: the caret positions at both ends of each
 * mark's rectangles, asked of the browser, and the text between. Independent of the offsets
 * that the extension computed.
 */
export async function wordsUnderMarks(page) {
  return (await marks(page)).map((mark) => mark.under);
}

function marks(page) {
  return page.evaluate(() => {
    const host = fixture.host();
    const root = host.getRootNode();
    // Where in the editor's text, without white space, a point of the screen is.
    const spoken = [];
    const view = host.ownerDocument.defaultView;
    const walker = host.ownerDocument.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) spoken.push(node);
    // Custom elements may have a value as well, which need not be their text.
    const isField = host.localName === 'textarea';
    const whole = isField ? host.value : spoken.map((node) => node.data).join('');
    const at = (x, y) => {
      const options = root instanceof view.ShadowRoot ? { shadowRoots: [root] } : undefined;
      const caret = host.ownerDocument.caretPositionFromPoint(x, y, options);
      // Out of the window's sight nothing stands under a point.
      if (!caret) return -1;
      if (caret.offsetNode === host || isField) return caret.offset;
      const place = spoken.indexOf(caret.offsetNode);
      return spoken.slice(0, place).reduce((sum, node) => sum + node.data.length, 0) + caret.offset;
    };
    const found = [];
    for (const highlight of view.CSS.highlights.values()) {
      for (const range of highlight) {
        const rects = (range.getClientRects ? [...range.getClientRects()] : [range.getBoundingClientRect()]).filter((rect) => rect.width > 0);
        if (rects.length === 0) continue;
        const [first, last] = [rects[0], rects.at(-1)];
        const start = at(first.left + 1, first.top + first.height / 2);
        const end = at(last.right - 1, last.top + last.height / 2);
        // A value range says where it lies, not what it holds.
        const words = typeof range.startContainer?.data === 'string' ? String(range) : whole.slice(range.startOffset, range.endOffset);
        found.push({ words: words.replaceAll('\u00a0', ' '), under: whole.slice(start, end).replaceAll('\u00a0', ' ') });
      }
    }
    return found;
  });
}

/** Opens the card by a press on the lamp; gives its text. */
export async function openCard(session, page) {
  await session.clickInShadow(page, SHELL, '.lamp');
  return session.untilInShadow(page, SHELL, (root) => (root.querySelector('.card')?.hidden === false ? root.querySelector('.card').innerText : undefined));
}

/** What the page script last heard, as the popup asks it. */
export async function heard(session, page) {
  return session.background(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return (await chrome.tabs.sendMessage(tab.id, { kind: 'status' })).reading;
  }, page.url());
}

/** The card's state: whether it is open, its text, and the quotes in their order. */
export function card(session, page) {
  return session.inShadow(page, SHELL, (root) => {
    const card = root.querySelector('.card');
    return { open: !card.hidden, text: card.innerText, quotes: [...card.querySelectorAll('q')].map((quote) => quote.textContent) };
  });
}

/** Waits for the card to be shut. */
export function shut(session, page) {
  return session.untilInShadow(page, SHELL, (root) => root.querySelector('.card').hidden);
}

/** Whether the composer has the focus, and where its caret is. */
export function caret(page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const host = fixture.host();
    const selection = host.getRootNode().getSelection?.() ?? getSelection();
    const at = host.value === undefined ? [selection.focusNode?.textContent, selection.focusOffset, selection.isCollapsed] : [host.selectionStart, host.selectionEnd];
    return { focused: host.contains(active), at };
  });
}

/** A point of the screen on the n-th underlined stretch. */
export function spotOf(page, n) {
  return page.evaluate((place) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const rects = ranges.map((range) => range.getClientRects?.()[0] ?? range.getBoundingClientRect());
    rects.sort((a, b) => a.top - b.top || a.left - b.left);
    const { left, top, width, height } = rects[place];
    return { x: left + width / 2, y: top + height / 2 };
  }, n);
}
