// Owns the watch over the network: from the moment the browser is there, every
// request with who made it. Chromium tells each target's requests to whoever
// attaches in time; Firefox has one observer for the whole browser, which also
// sees those that no tab makes.

/** Records every target's requests; gives what reads the record and what releases the workers. */
export async function watchChromium(browser) {
  const root = browser._connection;
  const seen = new Map();
  const clients = new Map(); // session id -> {client, info}
  const urls = new Map(); // target id -> its present address

  const add = (key, url, owner, initiator) => {
    const by = scripts(initiator).find(isExtension) ?? owner ?? '';
    seen.set(key, { url, from: isExtension(by) ? 'extension' : 'page', by });
  };
  const follow = (client) => {
    const id = client.id();
    clients.set(id, { client });
    const owner = () => urls.get(clients.get(id)?.info?.targetId);
    client.on('Network.requestWillBeSent', ({ requestId, request, documentURL, initiator }) =>
      // A popup is told to two clients, and a redirect keeps its request's id.
      add(`${requestId} ${request.url}`, request.url, documentURL || owner(), initiator));
    client.on('Network.webSocketCreated', ({ requestId, url, initiator }) => add(requestId, url, owner(), initiator));
    client.on('Target.attachedToTarget', attached);
    // Browser and tab targets have no network, and say so with an error.
    client.send('Network.enable').catch(() => {});
  };
  const attached = ({ sessionId, targetInfo }) => {
    urls.set(targetInfo.targetId, targetInfo.url);
    if (clients.has(sessionId)) clients.get(sessionId).info = targetInfo;
  };
  root.on('Target.attachedToTarget', attached);
  root.on('Target.targetInfoChanged', ({ targetInfo }) => urls.set(targetInfo.targetId, targetInfo.url));
  root.on('sessiondetached', (client) => clients.delete(client.id()));
  // A client is announced before puppeteer lets its target run, so that even a
  // worker's first request is seen.
  root.on('sessionattached', follow);
  // Those attached while the browser started get a second client each.
  for (const target of browser.targets()) {
    if (target.type() === 'page') await target.createCDPSession().catch(() => {});
  }
  // puppeteer lets go of service workers at once, so they get clients of our own.
  const own = await browser.target().createCDPSession();
  own.on('Target.attachedToTarget', ({ sessionId }) => {
    clients.get(sessionId).holder = own;
    root.session(sessionId).send('Runtime.runIfWaitingForDebugger').catch(() => {});
  });
  await own.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'service_worker' }, { exclude: true }],
  });

  return {
    read: async () => [...seen.values()],
    /** Lets go of the service workers: one that is watched neither stops nor starts again. */
    async release() {
      const held = [...clients].filter(([, { info }]) => info?.type === 'service_worker');
      await Promise.all(held.map(([sessionId, { holder = root }]) =>
        holder.send('Target.detachFromTarget', { sessionId }).catch(() => {})));
    },
  };
}

const isExtension = (url) => url.startsWith('chrome-extension:');

function scripts({ stack, url } = {}) {
  const urls = url ? [url] : [];
  for (let part = stack; part; part = part.parent) urls.push(...part.callFrames.map((frame) => frame.url));
  return urls;
}

/** As above; `chrome` is the privileged scope. */
export async function watchFirefox(chrome) {
  await chrome.run(() => {
    // A content script acts under a principal of its own, made of its extension's and the page's.
    const addon = (principal) => (principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)?.id;
    drive.requests = [];
    drive.observer = (subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal, browsingContext } = channel.loadInfo;
      const extension = addon(triggeringPrincipal) ?? addon(loadingPrincipal);
      // What neither an extension nor a tab asks for is the browser's own.
      const from = extension ? 'extension' : browsingContext || !triggeringPrincipal?.isSystemPrincipal ? 'page' : 'browser';
      const by = extension ?? loadingPrincipal?.spec ?? triggeringPrincipal?.spec ?? '';
      drive.requests.push({ url: channel.URI.spec, from, by });
    };
    Services.obs.addObserver(drive.observer, 'http-on-opening-request');
  });
  return { read: async () => (await chrome.run(() => drive.requests)).filter(({ from }) => from !== 'browser') };
}
