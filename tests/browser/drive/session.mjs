// Owns the interface that tests see, and all of it that is the same in both
// browsers. The two subclasses supply what only a browser's own protocol can:
// evaluation inside a closed shadow root, the popup, the background, media
// features, composition and the log of requests.
import { end, exit } from './profile.mjs';
import { until } from './wait.mjs';

export const VIEWPORT = { width: 1000, height: 800, deviceScaleFactor: 1 };
/** The window: larger than the viewport, or clicks near its lower edge miss. */
export const WINDOW = { width: 1200, height: 1000 };

/** The page that a fresh installation opens in a tab. */
export const WELCOME = 'welcome.html';

export class Session {
  /** @type {'chromium'|'firefox'} */
  kind;
  /** puppeteer's browser, for what the session does not cover. */
  browser;
  /** The extension's id, and the address its own files start with. */
  extensionId;
  base;

  constructor({ kind, browser, profile, hosts }) {
    Object.assign(this, { kind, browser, profile });
    this.hosts = new Set(hosts);
    this.exited = exit(browser);
  }

  /** Opens a tab at `url`; `dark`, `reducedMotion` and `forcedColors` set what media queries see. */
  async page(url, { viewport = VIEWPORT, waitUntil = 'load', ...media } = {}) {
    const page = await this.browser.newPage();
    await page.setViewport({ ...VIEWPORT, ...viewport });
    await this.media(page, media);
    this.hosts.add(new URL(url).hostname);
    await page.goto(url, { waitUntil });
    await page.bringToFront();
    return page;
  }

  /** Like `page`, for one of the extension's own files. */
  async openExtensionPage(path, { viewport = VIEWPORT, ...media } = {}) {
    const page = await this.browser.newPage();
    await page.setViewport({ ...VIEWPORT, ...viewport });
    await this.media(page, media);
    await this.visit(page, new URL(path, this.base).href, media);
    await page.bringToFront();
    return page;
  }

  screenshot(page, path) {
    return page.screenshot({ path });
  }

  /**
   * Runs `fn(root, ...args)` with the closed shadow root of the first element
   * that matches `host`, and gives its JSON value. `fn` is sent as source, so it
   * sees nothing of the test; it runs apart from the page's own scripts, which
   * cannot notice it. `page` may be a frame.
   */
  async inShadow(page, host, fn, ...args) {
    const found = await this.reachShadow(page, host, fn, args);
    if (!found) throw new Error(`no ${host} with a shadow root on ${page.url()}`);
    return found.value;
  }

  /** Waits for `fn` as in `inShadow` to give something truthy, and gives it. */
  untilInShadow(page, host, fn, ...args) {
    const source = String(fn).replace(/\s+/g, ' ').slice(0, 120);
    return until(`${host} on ${page.url()} to satisfy ${source}`, async () =>
      (await this.reachShadow(page, host, fn, args))?.value);
  }

  /** Whether such a host with a shadow root is there now. */
  async hasShadow(page, host) {
    return Boolean(await this.reachShadow(page, host, () => true, []));
  }

  /** Box of an element inside, in the coordinates of its frame; null when it is absent or not rendered. */
  shadowBox(page, host, selector) {
    return this.inShadow(page, host, boxOf, selector);
  }

  /** Clicks an element inside with the real mouse, once it is on screen, uncovered and has stopped moving. */
  async clickInShadow(page, host, selector, options) {
    let last = '';
    const spot = await until(`${selector} inside ${host} to be still and uncovered on screen`, async () => {
      const now = await this.inShadow(page, host, spotOf, selector);
      const still = now && last === JSON.stringify(now);
      last = JSON.stringify(now);
      return still && now;
    });
    const { x, y } = await frameOrigin(page);
    const mouse = page.mouse ?? page.page().mouse;
    await mouse.click(x + spot.x, y + spot.y, options);
  }

  /** The element inside that has focus, as tag, id, class, name and text; null when none has. */
  focusInShadow(page, host) {
    return this.inShadow(page, host, (root) => {
      const at = root.activeElement;
      return at && {
        tag: at.localName,
        id: at.id,
        class: at.getAttribute('class') ?? '',
        name: at.getAttribute('aria-label') ?? '',
        text: at.textContent,
      };
    });
  }

  /** Closes the popup that `openPopup` gave. */
  async closePopup(popup) {
    await popup.evaluate(() => window.close()).catch(() => {});
    await until('the popup to be gone', async () => !(await this.popupOpen()));
  }

  /** Ends the browser, whatever state it is in, and removes its profile. */
  async close() {
    try {
      await end(this.browser, this.exited);
    } finally {
      this.profile.remove();
    }
  }

  /**
   * Requests that should not have been made, as {url, from, by}: any that the
   * extension made beyond its own files (`from` 'extension'), and any that a
   * page made to a host that the test did not open (`from` 'page'). `by` is
   * the document, worker or script behind it. What a content script asks of
   * the page's own host passes for the page's in part: images in Chromium,
   * `fetch` in Firefox. The same check in both browsers sees either.
   */
  async requests() {
    return (await this.network.read()).filter(({ url, from }) => {
      const { protocol, hostname } = new URL(url);
      return /^(https?|wss?):$/.test(protocol) && (from === 'extension' || !this.hosts.has(hostname));
    });
  }
}

function boxOf(root, selector) {
  const element = root.querySelector(selector);
  const box = element?.getBoundingClientRect();
  return box?.width && box.height ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
}

/** The middle of an element, if a click there would reach it. */
function spotOf(root, selector) {
  const element = root.querySelector(selector);
  const box = element?.getBoundingClientRect();
  if (!box?.width || !box.height) return null;
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // Firefox's shadow root looks through what covers it; the document does not.
  const onTop = root.host.getRootNode().elementFromPoint(spot.x, spot.y) === root.host;
  return onTop && element.contains(root.elementFromPoint(spot.x, spot.y)) ? spot : null;
}

/** Where a frame's content starts in the coordinates of the tab. */
async function frameOrigin(page) {
  const origin = { x: 0, y: 0 };
  for (let frame = page; frame.parentFrame?.(); frame = frame.parentFrame()) {
    const { x, y } = await (await frame.frameElement()).evaluate((holder) => {
      const box = holder.getBoundingClientRect();
      return { x: box.x + holder.clientLeft, y: box.y + holder.clientTop };
    });
    origin.x += x;
    origin.y += y;
  }
  return origin;
}

/** The steps of a composition: one letter more each time, as an input method shows them. */
export const growing = (keys) => [...keys].map((_, at, all) => all.slice(0, at + 1).join(''));
