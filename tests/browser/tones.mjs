// Drafts by their tone: of a stock of sentences those are taken that the command hears between
// two lines, so that a test of the lines holds whatever was learned since.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../target/release/offair', import.meta.url));

const BEGINS = [
  'We repaired two chairs this week with my neighbour.',
  'Our little bakery has a sale today.',
  'My sister opened her flower shop on Monday.',
  'I wrote a small guide to mending bicycles.',
  'We baked rye bread for the first time.',
];
const MIDDLES = ['We wrote down how, have a look.', 'Come and have a look.', 'Link in bio.', 'Have a look and tell me.'];
const ENDS = ['What would you have done?', 'I was not sure about the last step.', 'It took us all day.', 'Thanks for the help with it!'];

const STOCK = BEGINS.flatMap((begin) => MIDDLES.flatMap((middle) => ENDS.map((end) => `${begin} ${middle} ${end}`)));

const heard = () => {
  const input = STOCK.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const said = execFileSync(command, ['check', '--format', 'jsonl'], { input, encoding: 'utf8' });
  return said.trim().split('\n').map((line) => JSON.parse(line));
};

/**
 * A draft whose tone lies between these, and in which a cue is found: of learned words alone
 * more is asked than the lines say.
 */
export function between(least, most) {
  const readings = heard();
  const place = readings.findIndex(({ tone, findings }) => tone > least && tone < most && findings.some(({ cue }) => cue !== 'learned-wording'));
  if (place < 0) throw new Error(`no draft of the stock is heard between ${least} and ${most}: give it other sentences; it has ${readings.map(({ tone }) => tone).sort()}`);
  return STOCK[place];
}
