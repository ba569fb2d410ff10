// Which page answers at which address, and how strict its policy is: read from the pages'
// own about.mjs, so that a new page is a new folder and nothing else. The server, the
// certificate and the browser runs all ask here.

import { readdirSync } from 'node:fs';

const folder = new URL('./pages/', import.meta.url);

/**
 * Every page: its folder's name and what its about.mjs says.
 *
 * - `host`, `paths`: where it answers; several paths where an address carries meaning
 * - `site`: the entry of the extension's table it stands for, if any
 * - `trustedTypes`: false where the editor's library cannot live under that policy
 * - `allows`: what its policy says otherwise, as in { 'frame-src': 'blob:' }
 * - `editor`, `send`: what is behind its composer, and what a person presses to post
 * - `sendKeys`: the keys that post as well, as in ['Control', 'Enter']
 * - `reply`: whether the composer answers somebody; `parent`: the words it answers
 * - `shadow`, `frame`: whether the composer stands in a shadow root, in a frame
 * - `noRedo`: why no key does again what was undone
 * - `wears`: why it is a stand-in, where the site's own editor is not to be had
 * - `refused`: why Offair stays away here
 */
export const PAGES = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (name) => ({ trustedTypes: true, ...(await import(new URL(`${name}/about.mjs`, folder))).default, name })),
);

export const HOSTS = [...new Set(PAGES.map((page) => page.host))];

export function findPage(host, path) {
  return PAGES.find((page) => page.host === host && page.paths.includes(path));
}

// What the large sites send, in one policy: no inline script, nothing from elsewhere.
// An extension that leans on the page's own permissions fails here as it would there.
export function policy({ trustedTypes = true, allows = {} } = {}) {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  if (trustedTypes) rules.push("require-trusted-types-for 'script'");
  for (const [rule, sources] of Object.entries(allows)) {
    const at = rules.findIndex((one) => one.startsWith(`${rule} `));
    rules[at < 0 ? rules.length : at] = `${rule} ${sources}`;
  }
  return rules.join('; ');
}
