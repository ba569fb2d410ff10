// The matrix: every composer × every behaviour × both browsers, no red cell, and the table in
// docs/sites.md is the one that came out. `UPDATE=1` writes it there; MATRIX=name,… narrows
// the run to some pages, which then leaves the table alone.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { EVERY, REFUSED } from './composers.mjs';
import { KINDS } from './drive/launch.mjs';
import { runMatrix } from './matrix/run.mjs';
import { table, withMatrix } from './matrix/table.mjs';

const chosen = process.env.MATRIX?.split(',');
const composers = [...EVERY, ...REFUSED].filter(({ name }) => !chosen || chosen.includes(name));
const target = new URL('../../target/', import.meta.url);
const document = new URL('../../docs/sites.md', import.meta.url);

// The browsers share nothing but the processor: side by side they take half the time.
const results = Object.fromEntries(await Promise.all(KINDS.map(async (kind) => [kind, await runMatrix(kind, composers)])));
const matrix = table(composers, results);
await mkdir(target, { recursive: true });
await writeFile(new URL('matrix.md', target), `${matrix}\n`);

for (const kind of KINDS) {
  describe(`the matrix, in ${kind}`, () => {
    for (const { name } of composers) {
      test(name, () => {
        const red = Object.entries(results[kind][name]).filter(([, cell]) => cell instanceof Error);
        assert.equal(red.map(([behaviour, error]) => `${behaviour}: ${error.message}`).join('\n\n'), '');
      });
    }
  });
}

test('docs/sites.md holds this matrix', { skip: Boolean(chosen) || KINDS.length < 2 }, async () => {
  const written = await readFile(document, 'utf8');
  const wanted = withMatrix(written, matrix);
  if (process.env.UPDATE) await writeFile(document, wanted);
  else assert.equal(written, wanted, 'run `UPDATE=1 node --test tests/browser/matrix.test.mjs` and look at what changed');
});
