// Carries findings over an edit: what stands before or after it moves along, what it touches
// is dropped. Pure.

/** A stretch of text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of `before` as they stand in `after`, without those the edit touched. */
export function carry<T extends Span>(spans: readonly T[], before: string, after: string): T[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const shift = after.length - before.length;
  const editEnd = before.length - tail;
  return spans.flatMap((span) => {
    // A word that grows at its end or beginning is another word.
    if (span.end < head || (span.end === head && !isWordAt(after, head))) return [span];
    if (span.start > editEnd || (span.start === editEnd && !isWordAt(after, editEnd + shift - 1))) {
      return [{ ...span, start: span.start + shift, end: span.end + shift }];
    }
    return [];
  });
}

function isWordAt(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[index] ?? "");
}
