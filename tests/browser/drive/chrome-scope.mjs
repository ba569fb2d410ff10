// Owns the way into Firefox's privileged scope: BiDi's `moz:scope: chrome`,
// open with --remote-allow-system-access. It puts one object, `drive`, into
// the browser window and calls it from there. Everything that leans on
// Firefox internals is in this file, to be looked at when Firefox changes.
import { until } from './wait.mjs';

export class ChromeScope {
  static async open(browser) {
    const scope = new ChromeScope();
    scope.browser = browser;
    const { contexts } = await scope.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    scope.context = contexts.find(({ url }) => url.endsWith('/browser.xhtml')).context;
    await scope.run(install);
    return scope;
  }

  async send(method, params) {
    return (await this.browser.connection.send(method, params)).result;
  }

  /** Runs `fn(...args)` in the browser window with all privileges. */
  run(fn, ...args) {
    return this.call({ context: this.context }, fn, args);
  }

  /** Runs `fn(...first, ...args)` in a context; arguments and value travel as JSON. */
  async call(target, fn, args = [], first = []) {
    const names = first.map((_, at) => `first${at}`);
    const answer = await this.send('script.callFunction', {
      functionDeclaration: `async (${['args', ...names]}) => JSON.stringify(
        (await (${fn})(${[...names, '...JSON.parse(args)']})) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }, ...first],
      target,
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  }

  /**
   * Gives puppeteer a context that BiDi does not announce. puppeteer itself
   * takes up the tabs that it finds at start with the same event.
   */
  async asPage(context, url) {
    this.tell('browsingContext.contextCreated', { context, url, ...TOP });
    return until('puppeteer to take up the popup', async () =>
      (await this.browser.pages()).find((page) => page.mainFrame()._id === context));
  }

  forget(context) {
    this.tell('browsingContext.contextDestroyed', { context, url: '', ...TOP });
  }

  /** An event for puppeteer, as if Firefox had sent it. */
  tell(event, params) {
    this.browser.connection.emit(event, params);
  }
}

const TOP = { userContext: 'default', parent: null, originalOpener: null, clientWindow: null, children: [] };

/** Sent as source; runs once in the browser window. */
function install() {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');

  // BiDi looks contexts up among the tabs. Popups and background pages live in
  // browser elements too; these get an id the same way and are looked up first.
  const adopted = new Map();
  const byId = NavigableManager.getBrowsingContextById.bind(NavigableManager);
  NavigableManager.getBrowsingContextById = (id) => {
    const element = adopted.get(id)?.deref();
    return element?.isConnected ? element.browsingContext : byId(id);
  };
  const adopt = (element) => {
    element.permanentKey ??= {};
    const id = NavigableManager.getIdForBrowser(element);
    adopted.set(id, new WeakRef(element));
    return id;
  };

  const extension = (id) => WebExtensionPolicy.getByID(id).extension;
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const key = (name) => new KeyboardEvent('', { key: name });

  window.drive = {
    extension,
    context: (id) => NavigableManager.getBrowsingContextById(id),

    openPopup(id) {
      const action = ExtensionParent.apiManager.global.browserActionFor(extension(id));
      // An action popup is refused for a window without focus.
      window.focus();
      action.triggerAction(window);
    },

    popupContext(id) {
      const base = WebExtensionPolicy.getByID(id).getURL('');
      // The preloaded browser is swapped for the shown one: never adopt that.
      const element = [...document.querySelectorAll('.webextension-popup-browser:not(.webextension-preload-browser)')]
        .find((one) => one.currentURI?.spec.startsWith(base) && one.closest('panel')?.state === 'open');
      return element ? adopt(element) : null;
    },

    tabContext(url) {
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
      return tab ? NavigableManager.getIdForBrowser(tab.linkedBrowser) : null;
    },

    closeTab(id) {
      gBrowser.removeTab(gBrowser.tabs.find(({ linkedBrowser }) => NavigableManager.getIdForBrowser(linkedBrowser) === id));
    },

    async backgroundContext(id) {
      await extension(id).wakeupBackground();
      const view = [...extension(id).views].find(({ viewType }) => viewType === 'background');
      return adopt(view.xulBrowser);
    },

    compose(steps) {
      if (!processor.beginInputTransactionForTests(window)) throw new Error('the input method is in use');
      for (const shown of steps) {
        processor.setPendingCompositionString(shown);
        processor.appendClauseToPendingComposition(shown.length, processor.ATTR_RAW_CLAUSE);
        processor.setCaretInPendingComposition(shown.length);
        if (!processor.flushPendingComposition(key(shown.at(-1)))) throw new Error('no field takes the composition');
      }
    },

    commit(text) {
      if (text === null) processor.cancelComposition(key('Escape'));
      else processor.commitCompositionWith(text, key('Enter'));
    },
  };
}
