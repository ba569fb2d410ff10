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
      rows[composer.name] = await runRow(stage.session, composer);
      // A busy machine loses a key now and then: what fails must fail twice, and the first time is told.
      if (told(kind, composer, rows[composer.name])) told(kind, composer, (rows[composer.name] = await runRow(stage.session, composer)));
    }
  } finally {
    await stage.close();
  }
  return rows;
}

/** Says how a row went; whether anything in it failed. */
function told(kind, { name }, row) {
  const red = Object.entries(row).filter(([, cell]) => cell instanceof Error);
  console.error(`${kind}: ${name}${red.map(([behaviour, { message }]) => `\n  ${behaviour}: ${message.slice(0, 600)}`).join('')}`);
  return red.length > 0;
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
