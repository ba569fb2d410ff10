// Owns the entrance: one call that starts Chromium or Firefox with the
// extension loaded and gives the same session interface for both. See
// session.mjs for what a session can do.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startChromium } from './chromium.mjs';
import { startFirefox } from './firefox.mjs';
import { WELCOME } from './session.mjs';
import { STARTING, until } from './wait.mjs';

export { until };

const START = { chromium: startChromium, firefox: startFirefox };

/** The browsers that a suite runs; DRIVE=chromium or DRIVE=firefox narrows them to one. */
export const KINDS = Object.keys(START).filter((kind) => !process.env.DRIVE || process.env.DRIVE === kind);
if (!KINDS.length) throw new Error(`DRIVE=${process.env.DRIVE} names no browser: it would run no test`);

/**
 * @param {'chromium'|'firefox'} kind
 * @param {object} options
 * @param {string} options.extension  folder of the unpacked extension
 * @param {number} options.port       the local HTTPS server; every host name leads there
 * @param {boolean} [options.headed]  needs a display
 * @param {string} [options.profileDir]  kept at close; without it a fresh profile is made and removed
 * @param {string} [options.language]  of the browser's own interface, and so of the extension's: `en-US`, `zh-CN`, `zh-TW`
 * @param {boolean} [options.keepWelcome]  leaves the tab that a fresh installation opens; else it is awaited and closed
 * @param {string[]} [options.hosts]  further hosts that pages may ask without it showing in `requests()`
 */
export async function launch(kind, { extension, port, headed = false, profileDir, keepWelcome = false, language = 'en-US', hosts = [] }) {
  if (!START[kind]) throw new Error(`no such browser: ${kind}`);
  if (!Number.isInteger(port)) throw new Error(`launch needs the local server's port, not ${port}`);
  const folder = resolve(extension);
  // A missing manifest otherwise shows as a vague protocol error.
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`no extension in ${folder}: build it first`);
  const session = await START[kind]({ extension: folder, port, headed, profileDir, language, hosts });
  if (keepWelcome || !existsSync(join(folder, WELCOME))) return session;
  try {
    await session.closeWelcome(await until('the welcome of a fresh installation', () => session.findWelcome(), STARTING));
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Launches, runs `work(session)` and closes whatever happens; gives what `work` gave. */
export async function withBrowser(kind, options, work) {
  const session = await launch(kind, options);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
