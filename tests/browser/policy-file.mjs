// A real file of policies for one test, as who runs the browser writes it, so that no other
// browser on the machine hears of it: in Chromium it names the id of a copy of the extension
// that is loaded from a folder of its own, in Firefox it stands in an installation of its own
// (links to the one there is, and a folder of policies beside them).

import { rmSync } from 'node:fs';
import { access, constants, cp, copyFile, mkdir, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from './drive/profile.mjs';

const target = fileURLToPath(new URL('../../target/', import.meta.url));
const CHROMIUM = `/etc/${basename(program('chromium')).startsWith('google-chrome') ? 'opt/chrome' : 'chromium'}/policies/managed`;
const file = join(CHROMIUM, `offair-test-${process.pid}.json`);

/** Copies the test build into a folder of its own: in Chromium its id is made from the folder's name. */
export async function ownBuild(kind) {
  const folder = join(target, 'policy-extension', kind);
  await rm(folder, { recursive: true, force: true });
  await cp(join(target, 'demo-extension', kind), folder, { recursive: true });
  return folder;
}

/** Why Chromium's policies cannot be written here; nothing where they can. */
export async function whyNot() {
  const existing = async (folder) => ((await access(folder).then(() => true, () => false)) ? folder : existing(dirname(folder)));
  const folder = await existing(CHROMIUM);
  return access(folder, constants.W_OK).then(() => undefined, () => `${folder} cannot be written`);
}

/** Writes Chromium's policies for one extension, or takes them away with `null`. A Chromium that runs hears of it. */
export async function chromiumPolicy(extension, values) {
  if (values === null) return rm(file, { force: true });
  await mkdir(CHROMIUM, { recursive: true });
  await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [extension]: values } } }));
}

// Left behind it would do nothing, its id is nobody's; gone is better.
process.once('exit', () => rmSync(file, { force: true }));

/** Why a Firefox cannot be given policies of its own; nothing where it can. */
export async function isTaken() {
  const system = '/etc/firefox/policies/policies.json';
  return access(system).then(() => `${system} goes before any other`, () => undefined);
}

/** A Firefox whose policies for one extension are these; gives its program. Firefox reads them at its start alone. */
export async function firefoxWith(extension, values) {
  const given = await realpath(program('firefox'));
  const [home, own] = [dirname(given), join(target, 'policy-firefox')];
  await rm(own, { recursive: true, force: true });
  await mkdir(join(own, 'distribution'), { recursive: true });
  for (const name of await readdir(home)) {
    // The program looks for the rest beside itself, so it is a copy.
    if (name === basename(given)) await copyFile(given, join(own, name));
    else if (name !== 'distribution') await symlink(join(home, name), join(own, name));
  }
  await writeFile(join(own, 'distribution/policies.json'), JSON.stringify({ policies: { '3rdparty': { Extensions: { [extension]: values } } } }));
  return join(own, basename(given));
}
