// Runs the behaviours on every composer in one browser and keeps what came of each: a cell
// is OK, COPY, or the error that it ended with.

import { open } from '../stage.mjs';
import { BEHAVIOURS, begin, leftAlone } from './behaviours.mjs';

/** The cell of a behaviour that holds. */
export const OK = 'ok';

/**
 * Every composer's cells in one browser: `{[name]: {[behaviour]: OK | COPY | Error}}`.
 * A page that Offair stays away from has one cell, `left alone`.
 */
export async function runMatrix(kind, composers) {
  const stage = await open(kind);
  const rows = {};
  try {
    for (const composer of composers) {
      const start = Date.now();
      const row = (rows[composer.name] = await runRow(stage.session, composer));
      const red = Object.keys(row).filter((name) => row[name] instanceof Error);
      console.error(`${kind}: ${composer.name}, ${((Date.now() - start) / 1000).toFixed(1)} s${red.map((name) => `\n  ${name}: ${row[name].message.slice(0, 600)}`).join('')}`);
    }
  } finally {
    await stage.close();
  }
  return rows;
}

async function runRow(session, composer) {
  if (composer.refused) return { 'left alone': await leftAlone(session, composer).then(() => OK, (error) => error) };
  const run = { session, composer };
  const row = {};
  let broken = false;
  for (const [name, behave] of Object.entries(BEHAVIOURS)) {
    try {
      // After a failure nobody knows what the composer holds: the next begins anew.
      if (broken && behave !== begin) await begin(run);
      broken = false;
      row[name] = (await behave(run)) ?? OK;
    } catch (error) {
      broken = true;
      row[name] = error;
    }
  }
  await run.page?.close().catch(() => {});
  return row;
}
