// Owns what a browser leaves behind: its profile folder and its processes.
// A profile made here is always removed, also when the test process dies of an
// exception; one handed in by the caller is kept, so that a test can restart
// the browser on it.
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { within } from './wait.mjs';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const GRACE = 5_000;

/** The browser's program: CHROMIUM_BIN or FIREFOX_BIN, else the first known name on the path. */
export function program(kind) {
  const chosen = process.env[`${kind.toUpperCase()}_BIN`];
  if (chosen) return chosen;
  for (const name of NAMES[kind]) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error(`no ${kind}: none of ${NAMES[kind].join(', ')} is on the path`);
}

/** A profile folder and the promise that it goes away unless it was handed in. */
export function profile(kind, given) {
  if (given) return { dir: given, remove() {} };
  const dir = mkdtempSync(join(tmpdir(), `drive-${kind}-`));
  // Chromium's children may still be writing while they die: hence the retries.
  const remove = () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', remove);
  return {
    dir,
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}

/** Asks the browser to close, then kills its whole process group whatever it answered. */
export async function end(browser, exited) {
  const { pid } = browser.process();
  await within('the browser to close', browser.close(), GRACE).catch(() => {});
  try {
    // puppeteer starts the browser as the leader of its own group.
    process.kill(-pid, 'SIGKILL');
  } catch {
    // all of the group is gone already
  }
  await within('the browser process to end', exited, GRACE);
}

/** A promise for the end of the browser's process; to be taken at launch. */
export function exit(browser) {
  const child = browser.process();
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', done));
}
