// Owns the flags and preferences that make a browser resolve every name to the
// local server, accept its certificate and keep silent: no updates, telemetry,
// autofill look-ups or remote settings. What is not named here still cannot
// leave the machine, because every name resolves to the local server.

/** Hosts that Chromium itself asks for; refused, so that the server's log holds only the test's own requests. */
const CHROMIUM_HOME = ['*.googleapis.com', 'accounts.google.com', 'clients*.google.com', '*.gvt1.com'];

export function chromiumFlags({ port, width, height }) {
  const refused = CHROMIUM_HOME.map((host) => `MAP ${host} ~NOTFOUND`).join(', ');
  return [
    `--host-resolver-rules=${refused}, MAP * 127.0.0.1:${port}`,
    // Covers pinned and HSTS-preloaded names too.
    '--ignore-certificate-errors',
    '--disable-quic',
    '--disable-sync',
    '--disable-domain-reliability',
    '--no-pings',
    '--no-default-browser-check',
    '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,Translate',
    '--disable-gpu',
    '--force-device-scale-factor=1',
    `--window-size=${width},${height}`,
    // The sandbox refuses to start as root, which CI containers are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

export function firefoxPrefs({ port, language, uuids }) {
  return {
    // Needs the language pack of that name (Debian: firefox-esr-l10n-zh-cn).
    'intl.locale.requested': language,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port};80=${port}`,
    'network.http.http3.enable': false,
    'network.trr.mode': 5,
    'network.prefetch-next': false,
    'network.dns.disablePrefetch': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Honoured by release builds only with MOZ_REMOTE_SETTINGS_DEVTOOLS=1.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'app.normandy.enabled': false,
    'app.update.auto': false,
    'browser.region.network.url': '',
    'browser.region.update.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.provider.google4.updateURL': '',
    'browser.safebrowsing.provider.mozilla.updateURL': '',
    'browser.topsites.contile.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.push.connection.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.blocklist.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': '',
    'toolkit.telemetry.unified': false,
    // One CSS pixel is one device pixel, and scrollbars take no room: the
    // viewport is 1000 wide in both browsers.
    'layout.css.devPixelsPerPx': '1.0',
    'ui.useOverlayScrollbars': 1,
    'ui.prefersReducedMotion': 0,
    'layout.css.prefers-color-scheme.content-override': 1,
    // A temporary add-on loses its storage and its id when the browser closes;
    // a test that restarts on the same profile needs both.
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
}

export const firefoxEnv = ({ width, height }) => ({
  MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
  MOZ_HEADLESS_WIDTH: String(width),
  MOZ_HEADLESS_HEIGHT: String(height),
  MOZ_CRASHREPORTER_DISABLE: '1',
});
