// Owns waiting: every pause of the driver is "until a condition holds", never
// a fixed time. A wait that runs out throws an error saying what was awaited,
// because a bare timeout in a CI log cannot be acted on.

/** What a wait may take; CI machines with two busy cores need the slack. */
export const PATIENCE = 15_000;
/** What the start of a browser may take: Firefox needs 2 s alone, 13 s among three others on two cores. */
export const STARTING = 60_000;
const PAUSE = 25;

/**
 * Polls `probe` until it gives a truthy value and returns that value. A probe
 * that throws counts as "not yet": pages navigate and workers stop between two
 * polls. The last error is kept and told.
 */
export async function until(what, probe, timeout = PATIENCE) {
  const end = Date.now() + timeout;
  let last = '';
  const poll = async () => {
    while (Date.now() < end) {
      try {
        const value = await probe();
        if (value) return value;
        last = '';
      } catch (error) {
        last = `; last error: ${error.message}`;
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    return null;
  };
  // A probe may itself hang on a dead target, so the bound is outside too.
  const value = await within(what, poll(), timeout + PAUSE).catch(() => null);
  if (value) return value;
  throw new Error(`waited ${timeout} ms for ${what}${last}`);
}

/** Bounds one promise; the error says what was awaited. */
export async function within(what, promise, timeout = PATIENCE) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`waited ${timeout} ms for ${what}`)), timeout);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
