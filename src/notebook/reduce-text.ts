import type { Buffer } from 'node:buffer';

/** A few lines of a file as a text of their own, and the number, from 1, that each of them has in the file. */
export interface ReducedText {
  text: string;
  numbers: number[];
}

/**
 * What makes a line mean more than it says alone: quotes, indented headings, underlines and rules, HTML, `%%`, and
 * `#private`, which reaches the lines around it. Read as Latin-1, so that characters are bytes.
 */
const TIES_LINES = /^(?:[ \t]+#|[ \t]*[-*+=][-*+= \t]*\r?$|[ \t]*>|[ \t]*<(?!!--))|%%|#private/im;

const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?!---|\.\.\.).*\n)*?(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/;
const HEADING = /^(#{1,6})(?:[ \t].*)?$/gm;

/**
 * The lines at these offsets and the headings above them, without all the rest: reading them gives the same items as
 * reading the file. Null where it might not; then the whole file must be read.
 *
 * @param offsets of plain boxes at the start of their lines, in order
 */
export function reduceText(
  bytes: Buffer,
  start: number,
  end: number,
  offsets: readonly number[],
): ReducedText | null {
  const latin = bytes.toString('latin1', start, end);
  const body = bodyOf(latin);
  if (body < 0 || TIES_LINES.test(latin.slice(body))) return null;
  const boxes = offsets.map((offset) => lineStart(latin, offset - start));
  const starts = [...headingsAbove(latin, body, boxes), ...boxes];
  const kept: string[] = [];
  const numbers: number[] = [];
  let counted = 0;
  let number = 1;
  for (const at of starts.sort((a, b) => a - b)) {
    for (
      let feed = latin.indexOf('\n', counted);
      feed >= 0 && feed < at;
      feed = latin.indexOf('\n', feed + 1)
    ) {
      number += 1;
      counted = feed + 1;
    }
    kept.push(bytes.toString('utf8', start + at, start + lineEnd(latin, at)));
    numbers.push(number);
  }
  return { text: kept.join('\n'), numbers };
}

/** Where the body begins; -1 where that takes a closer look. */
function bodyOf(latin: string): number {
  if (!latin.startsWith('---')) return latin.startsWith('\u00ef\u00bb\u00bf') ? -1 : 0;
  return FRONT_MATTER.exec(latin)?.[0].length ?? -1;
}

/** The headings under which these lines stand: the nearest one above each, and those that it stands under in turn. */
function headingsAbove(latin: string, body: number, lines: readonly number[]): Set<number> {
  const kept = new Set<number>();
  const open: { at: number; level: number }[] = [];
  let next = 0;
  const keepFor = (end: number) => {
    for (; (lines[next] ?? end) < end; next += 1) for (const { at } of open) kept.add(at);
  };
  HEADING.lastIndex = body;
  for (let found = HEADING.exec(latin); found !== null; found = HEADING.exec(latin)) {
    keepFor(found.index);
    const level = found[1]?.length ?? 0;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    open.push({ at: found.index, level });
  }
  keepFor(Infinity);
  return kept;
}

function lineStart(latin: string, at: number): number {
  return latin.lastIndexOf('\n', at) + 1;
}

function lineEnd(latin: string, at: number): number {
  const feed = latin.indexOf('\n', at);
  if (feed < 0) return latin.length;
  return latin.charAt(feed - 1) === '\r' ? feed - 1 : feed;
}
