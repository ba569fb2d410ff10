// The matrix in Markdown, as it is printed and as it stands in docs/sites.md.

import { BEHAVIOURS, COPY, DROPPED, NO_KEY, NOT_HELD } from './behaviours.mjs';
import { OK } from './run.mjs';

const SIGNS = { [OK]: '✓', [COPY]: 'copy', [DROPPED]: 'no parent', [NO_KEY]: 'no key', [NOT_HELD]: 'not held' };
const MARKS = ['<!-- matrix -->', '<!-- /matrix -->'];

/** The table of all composers; one sign where the browsers agree, else one each. */
export function table(composers, results) {
  const kinds = Object.keys(results);
  const names = Object.keys(BEHAVIOURS);
  const cell = (composer, name) => {
    const signs = kinds.map((kind) => SIGNS[results[kind][composer.name][name]] ?? 'RED');
    return new Set(signs).size === 1 ? signs[0] : kinds.map((kind, at) => `${kind} ${signs[at]}`).join(', ');
  };
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rows = composers.map((composer) => {
    const cells = composer.refused ? [`left alone ${cell(composer, 'left alone')}`, ...names.slice(1).map(() => '')] : names.map((name) => cell(composer, name));
    return line([composer.name, composer.site ?? '–', composer.editor, ...cells]);
  });
  const notes = composers.flatMap(({ name, wears, refused, noRedo }) => [wears, refused, noRedo].filter(Boolean).map((why) => `- ${name}: ${why}`));
  return [line(['page', 'site', 'editor', ...names]), line(['page', 'site', 'editor', ...names].map(() => '---')), ...rows, '', ...notes].join('\n').trimEnd();
}

/** A document with another text between the marks of the matrix. */
export function withMatrix(document, text) {
  const [before, rest] = document.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (after === undefined) throw new Error(`the document has no ${MARKS.join(' … ')} to put the matrix into`);
  return `${before}${MARKS[0]}\n${text}\n${MARKS[1]}${after}`;
}
