import type { Promised } from '../../core/promises/action-item.ts';
import type { TaskStyle } from '../../core/settings.ts';
import type { Document } from '../document.ts';
import { withoutSpans } from '../privacy/privacy.ts';
import type { Span } from '../privacy/private-marks.ts';
import { carriedText } from './carried-text.ts';
import { spansLeftBehind } from './left-behind.ts';
import { isItself, type TravellingLine, travellingLines } from './travelling-lines.ts';

/** The promises of one document that travel, by index of item. */
export type Travellers = ReadonlyMap<number, Promised>;

/**
 * The lines under which an item stands in a later meeting: itself, the plain lines below it, and the open items below
 * it that travel; block-quote marks are dropped and the indent starts afresh.
 */
export function carriedLines(
  document: Document,
  root: number,
  travellers: Travellers,
  style: TaskStyle,
): string[] {
  const lines = travellingLines(document, root, travellers);
  return lines.flatMap((line) => {
    const left = spansLeftBehind(document, lines, line);
    const text = isItself(line)
      ? `- [ ] ${carriedText(document, { ...line, isRoot: line.depth === 0 }, left, style)}`
      : plainText(document, line, left);
    if (text === null) return [];
    return [...Array<string>(line.blanks).fill(''), `${'  '.repeat(line.depth)}${text}`.trimEnd()];
  });
}

/** A line below an item without the columns that its item takes; null when all of it stays behind. */
function plainText(
  { text, blocks }: Document,
  { index, item }: TravellingLine,
  left: readonly Span[],
): string | null {
  const line = blocks.lines[index];
  const width = blocks.items[item.listItem]?.contentColumn ?? 0;
  if (line === undefined) return null;
  let column = 0;
  let at = line.start;
  while (at < line.end && column < width && /[ \t>]/.test(text.charAt(at))) {
    column += text.charAt(at) === '\t' ? 4 - (column % 4) : 1;
    at += 1;
  }
  const words = withoutSpans(text, at, line.end, left);
  if (left.length > 0 && words.trim() === '') return null;
  return ' '.repeat(Math.max(0, column - width)) + words;
}
