// Owns Firefox: everything a session does through WebDriver BiDi. Content is
// reached by standard commands; what they do not reach (background, popup,
// media features, input method, all requests) goes through the privileged
// scope in chrome-scope.mjs, over the same connection.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ChromeScope } from './chrome-scope.mjs';
import { profile, program } from './profile.mjs';
import { firefoxEnv, firefoxPrefs } from './quiet.mjs';
import { watchFirefox } from './requests.mjs';
import { Session, WELCOME, WINDOW, growing } from './session.mjs';
import { STARTING, until } from './wait.mjs';

const SANDBOX = 'drive';
/** The same in every profile, so that a restart finds the extension's storage again. */
const UUID = '0ffa1200-0000-4000-8000-000000000001';

export async function startFirefox({ extension, port, headed, profileDir, language, hosts }) {
  const { gecko } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings ?? {};
  const folder = profile('firefox', profileDir);
  let session;
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program('firefox'),
      headless: !headed,
      acceptInsecureCerts: true,
      timeout: STARTING,
      userDataDir: folder.dir,
      defaultViewport: null,
      extraPrefsFirefox: firefoxPrefs({ port, language, uuids: gecko?.id ? { [gecko.id]: UUID } : {} }),
      // Without it BiDi shows no privileged scope and opens no moz-extension: page.
      args: ['--remote-allow-system-access', `--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
      env: { ...process.env, ...firefoxEnv(WINDOW) },
    });
    session = new FirefoxSession({ kind: 'firefox', browser, profile: folder, hosts });
    session.chrome = await ChromeScope.open(browser);
    session.network = await watchFirefox(session.chrome);
    session.extensionId = await browser.installExtension(extension);
    session.base = await session.chrome.run(
      (id) => WebExtensionPolicy.getByID(id).getURL(''), session.extensionId);
    return session;
  } catch (error) {
    if (session) await session.close();
    else folder.remove();
    throw error;
  }
}

class FirefoxSession extends Session {
  async media(page, { dark = false, reducedMotion = false, forcedColors = false } = {}) {
    await this.chrome.run((id, features) => {
      Object.assign(drive.context(id), features);
    }, contextOf(page), {
      prefersColorSchemeOverride: dark ? 'dark' : 'light',
      prefersReducedMotionOverride: reducedMotion ? 'reduce' : 'no-preference',
      forcedColorsOverride: forcedColors ? 'active' : 'none',
    });
  }

  /**
   * BiDi opens extension pages but tells nothing of their loading, for which
   * puppeteer waits, nor of their end: this page gets its own ways.
   */
  async visit(page, url, media) {
    const context = contextOf(page);
    const go = async (method, params) => {
      await this.chrome.send(method, { context, wait: 'complete', ...params });
      this.chrome.tell('browsingContext.load', { context, navigation: null, url });
    };
    // The step to the extension's process drops the media features, and the
    // page must see them from its start: hence the stop on the way.
    await go('browsingContext.navigate', { url: `${this.base}manifest.json` });
    await this.media(page, media);
    await go('browsingContext.navigate', { url });
    const close = page.close.bind(page);
    Object.assign(page, {
      reload: () => go('browsingContext.reload'),
      close: async () => {
        await close();
        this.chrome.forget(context);
      },
    });
  }

  async reachShadow(page, host, fn, args) {
    const target = { context: contextOf(page), sandbox: SANDBOX };
    const found = await this.chrome.send('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
      target,
      awaitPromise: false,
      // The only standard way to a closed root: its shared id comes with the host's description.
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const root = found.result?.value?.shadowRoot;
    if (!root) return null;
    return { value: await this.chrome.call(target, fn, args, [{ sharedId: root.sharedId }]) };
  }

  /**
   * The popup that a click on the toolbar button opens for this tab, as a
   * puppeteer page. It is no tab, so BiDi does not list it: the privileged scope
   * adopts its browser element, and puppeteer is told of a new context.
   */
  async openPopup(page, media) {
    await page.bringToFront();
    return this.whilePopupOpens(() => this.chrome.run((id) => drive.openPopup(id), this.extensionId), media);
  }

  /** The popup that opens because of `work`. */
  async whilePopupOpens(work, media) {
    await work();
    const context = await until('the popup to open', () => this.chrome.run((id) => drive.popupContext(id), this.extensionId));
    this.popup = await this.chrome.asPage(context, `${this.base}popup`);
    if (media) await this.media(this.popup, media);
    await until('the popup to be laid out', () =>
      this.popup.evaluate(() => document.readyState === 'complete' && innerWidth > 0 && innerHeight > 0));
    return this.popup;
  }

  async popupOpen() {
    const open = await this.chrome.run((id) => Boolean(drive.popupContext(id)), this.extensionId);
    if (!open && this.popup) {
      this.chrome.forget(contextOf(this.popup));
      this.popup = undefined;
    }
    return open;
  }

  /** The tab that a fresh installation opened, as a puppeteer page; undefined before it is there. */
  async findWelcome() {
    const context = await this.chrome.run((url) => drive.tabContext(url), `${this.base}${WELCOME}`);
    return context && (await this.browser.pages()).find((page) => page.mainFrame()._id === context);
  }

  async closeWelcome(page) {
    const context = contextOf(page);
    await this.chrome.run((id) => drive.closeTab(id), context);
    // BiDi tells nothing of the end of an extension's page.
    this.chrome.forget(context);
  }

  /** Runs `fn(...args)` in the event page, which is started when it is stopped. */
  async background(fn, ...args) {
    const context = await this.chrome.run((id) => drive.backgroundContext(id), this.extensionId);
    return this.chrome.call({ context }, fn, args);
  }

  backgroundRunning() {
    return this.chrome.run((id) => drive.extension(id).backgroundState === 'running', this.extensionId);
  }

  async stopBackground() {
    await this.chrome.run(async (id) => {
      // The option keeps open ports and pending replies from delaying the stop.
      await drive.extension(id).terminateBackground({ disableResetIdleForTest: true });
    }, this.extensionId);
    await until('the event page to stop', async () => !(await this.backgroundRunning()));
  }

  /**
   * Types `keys` as an input method does, one letter more in each step, then
   * commits `text` (null takes the composition back). `midway` runs before that.
   * It is Firefox's own input method interface, so the whole path is real.
   */
  async compose(page, keys, text, { midway } = {}) {
    await page.bringToFront();
    await this.chrome.run((steps) => drive.compose(steps), growing(keys));
    await midway?.();
    await this.chrome.run((committed) => drive.commit(committed), text);
    // The privileged process sends; the page has it once it answers after this.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

/** The BiDi id of a page's or frame's browsing context. */
const contextOf = (page) => (page.mainFrame?.() ?? page)._id;
