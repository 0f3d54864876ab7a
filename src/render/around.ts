import { cut, cutStart, textWidth } from './width.ts';

/** A third of the room goes to what stands before. */
const BEFORE = 3;

const REST_OF_A_WORD = /^…\S+\s+(?=\S)/;

/** A text in at most `columns` that shows a part of it (by offsets), with `…` for what is left out before and after. */
export function around(
  text: string,
  part: { start: number; end: number },
  columns: number,
): string {
  if (textWidth(text.slice(0, part.end)) < columns) return cut(text, columns);
  const before = cutStart(text.slice(0, part.start), Math.floor(columns / BEFORE));
  return cut(before.replace(REST_OF_A_WORD, '…') + text.slice(part.start), columns);
}
