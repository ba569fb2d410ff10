// Turns the page sources into what the server hands out: one script, one style sheet and one
// HTML file per page, in a folder outside the sources. Nothing is rebuilt while neither a source
// nor the lock file has changed.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGES } from './hosts.mjs';

const SITE = dirname(fileURLToPath(import.meta.url));
export const DEFAULT_OUT = resolve(SITE, '../../../target/site');

export async function buildPages(outDir = DEFAULT_OUT) {
  const stamp = await sourceHash();
  const stampFile = join(outDir, 'built-from');
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return { outDir, built: false };

  await mkdir(join(outDir, 'assets'), { recursive: true });
  const result = await build({
    entryPoints: PAGES.map(({ name }) => ({ in: join(SITE, 'pages', name, 'page.mjs'), out: name })),
    absWorkingDir: SITE,
    outdir: join(outDir, 'assets'),
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // The block editor asks for these 15 MB only where a picture or a film is uploaded.
    external: ['@wordpress/vips', '@wordpress/vips/*', '@wordpress/video-conversion', '@wordpress/video-conversion/*'],
    // Draft.js and its parts were written for CommonJS bundlers and ask for these two.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  for (const file of result.outputFiles) await put(file.path, file.contents);
  for (const { name } of PAGES) {
    await put(join(outDir, `${name}.html`), await readFile(join(SITE, 'pages', name, 'page.html')));
  }
  // Last, so that a build cut short is never taken for a finished one.
  await put(stampFile, stamp);
  return { outDir, built: true };
}

// Tests may start several servers at once: a file appears whole or not at all.
async function put(path, contents) {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

async function sourceHash() {
  const hash = createHash('sha256');
  const files = [join(SITE, '../package-lock.json'), ...(await walk(SITE))];
  for (const file of files.sort()) hash.update(file.slice(SITE.length)).update('\0').update(await readFile(file));
  return hash.digest('hex');
}

async function walk(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    }),
  );
  return found.flat();
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { outDir, built } = await buildPages(process.argv[2] && resolve(process.argv[2]));
  console.log(`${built ? 'built' : 'already up to date'}: ${outDir}`);
}
