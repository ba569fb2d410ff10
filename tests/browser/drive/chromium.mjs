// Owns Chromium: everything a session does through the DevTools protocol.
// DevTools sees closed shadow roots, opens the real toolbar popup and reaches
// the service worker. A watched worker never idles out: a test that wants it
// stopped says so with `stopBackground`.
import puppeteer from 'puppeteer-core';
import { profile, program } from './profile.mjs';
import { chromiumFlags } from './quiet.mjs';
import { watchChromium } from './requests.mjs';
import { Session, WELCOME, WINDOW, growing } from './session.mjs';
import { STARTING, until } from './wait.mjs';

const WORLD = 'drive';

export async function startChromium({ extension, port, headed, profileDir, language, hosts }) {
  const folder = profile('chromium', profileDir);
  let session;
  try {
    const browser = await puppeteer.launch({
      browser: 'chrome',
      executablePath: program('chromium'),
      headless: !headed,
      // `Extensions.triggerAction` is only offered over a pipe.
      pipe: true,
      enableExtensions: true,
      acceptInsecureCerts: true,
      timeout: STARTING,
      userDataDir: folder.dir,
      defaultViewport: null,
      args: [...chromiumFlags({ port, ...WINDOW }), `--lang=${language}`],
      // The one on Linux, the other elsewhere.
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    });
    session = new ChromiumSession({ kind: 'chromium', browser, profile: folder, hosts });
    session.network = await watchChromium(browser);
    // Loaded only now, so that the watch has its worker's very first request.
    session.extensionId = await browser.installExtension(extension);
    session.extension = (await browser.extensions()).get(session.extensionId);
    session.base = `chrome-extension://${session.extensionId}/`;
    return session;
  } catch (error) {
    if (session) await session.close();
    else folder.remove();
    throw error;
  }
}

class ChromiumSession extends Session {
  #clients = new WeakMap();
  #overseer;
  #status = 'stopped';

  async media(page, { dark = false, reducedMotion = false, forcedColors = false } = {}) {
    // puppeteer's own call does not know `forced-colors`.
    await (await this.#client(page)).send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ],
    });
  }

  visit(page, url) {
    return page.goto(url, { waitUntil: 'load' });
  }

  async reachShadow(page, host, fn, args) {
    const frame = page.mainFrame?.() ?? page;
    const client = page.mainFrame ? await this.#client(page) : frame.client;
    // Asking again for a world of the same name gives the one that is there.
    const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frame._id, worldName: WORLD });
    const { result } = await client.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `document.querySelector(${JSON.stringify(host)})`,
    });
    if (!result.objectId) return null;
    const { node } = await client.send('DOM.describeNode', { objectId: result.objectId, depth: 0, pierce: true });
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
    if (!root) return null;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: root.backendNodeId, executionContextId });
    const { result: value, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (...args) { return (${fn})(this, ...args); }`,
      arguments: args.map((arg) => ({ value: arg })),
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return { value: value.value ?? null };
  }

  /** The popup that a click on the toolbar button opens for this tab; a puppeteer page. */
  async openPopup(page, media) {
    await page.bringToFront();
    return this.whilePopupOpens(() => this.extension.triggerAction(page), media);
  }

  /** The popup that opens because of `work`. */
  async whilePopupOpens(work, media) {
    const before = new Set(this.browser.targets());
    await work();
    const target = await until('the popup to open', async () =>
      this.browser.targets().find((one) => !before.has(one) && one.url().startsWith(this.base) && one.type() !== 'service_worker'));
    this.popup = await target.asPage();
    if (media) await this.media(this.popup, media);
    await until('the popup to be laid out', () =>
      this.popup.evaluate(() => document.readyState === 'complete' && innerWidth > 0 && innerHeight > 0));
    return this.popup;
  }

  async popupOpen() {
    return this.browser.targets().includes(this.popup?.target());
  }

  /** The tab that a fresh installation opened, as a puppeteer page; undefined before it is there. */
  findWelcome() {
    return this.browser.targets().find((one) => one.type() === 'page' && one.url() === `${this.base}${WELCOME}`)?.page();
  }

  closeWelcome(page) {
    return page.close();
  }

  /** Runs `fn(...args)` in the service worker, which is started when it is stopped. */
  async background(fn, ...args) {
    const client = await this.#workers();
    if (!['running', 'starting'].includes(this.#status)) {
      await client.send('ServiceWorker.startWorker', { scopeURL: this.base });
    }
    // Its target is there before its script has run.
    const target = await until('the service worker to run', async () => this.#status === 'running' && this.#worker());
    return (await target.worker()).evaluate(fn, ...args);
  }

  async backgroundRunning() {
    await this.#workers();
    return this.#status === 'running';
  }

  async stopBackground() {
    const client = await this.#workers();
    // A page that asks something meanwhile wakes it once more, and then it is watched once more.
    await until('the service worker to stop', async () => {
      if (this.#status === 'stopped' && !this.#worker()) return true;
      await this.network.release();
      // What is stopped while it starts may hang for good.
      if (this.#status !== 'starting') await client.send('ServiceWorker.stopAllWorkers');
      return false;
    });
  }

  /**
   * Types `keys` as an input method does, one letter more in each step, then
   * commits `text` (null takes the composition back). `midway` runs before that.
   */
  async compose(page, keys, text, { midway } = {}) {
    const client = await this.#client(page);
    // An input method's key presses reach the page as 229, "Process".
    const key = (type) => client.send('Input.dispatchKeyEvent', { type, key: 'Process', windowsVirtualKeyCode: 229 });
    const step = async (send) => {
      await key('rawKeyDown');
      await send();
      await key('keyUp');
    };
    const show = (shown) => client.send('Input.imeSetComposition', {
      text: shown, selectionStart: shown.length, selectionEnd: shown.length,
    });
    for (const shown of growing(keys)) await step(() => show(shown));
    await midway?.();
    await step(() => (text === null ? show('') : client.send('Input.insertText', { text })));
  }

  #worker() {
    return this.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(this.base));
  }

  /** A client that knows the workers' state. Any page will do: the domain acts on the whole profile. */
  async #workers() {
    if (this.#overseer && !this.#overseer.detached) return this.#overseer;
    const [page] = await this.browser.pages();
    const client = await page.createCDPSession();
    client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions) {
        if (scriptURL.startsWith(this.base)) this.#status = runningStatus;
      }
    });
    await client.send('ServiceWorker.enable');
    this.#overseer = client;
    return client;
  }

  async #client(page) {
    if (!this.#clients.has(page)) this.#clients.set(page, page.createCDPSession());
    return this.#clients.get(page);
  }
}
