import type { Document } from '../document.ts';
import type { Span } from '../privacy/private-marks.ts';
import { isItself, type TravellingLine } from './travelling-lines.ts';

const MARK_LENGTH = 2;

/**
 * What of a line must not be copied as it stands, sorted: a comment or aside of which only a part would travel, so that
 * the copy would bare or hide something. Of an aside around a private item, which is `#private` in its new place, only
 * the `%%` stays behind.
 */
export function spansLeftBehind(
  document: Document,
  lines: readonly TravellingLine[],
  line: TravellingLine,
): Span[] {
  const { blocks } = document;
  const { comments, asides } = blocks;
  const here = blocks.lines[line.index];
  if (here === undefined || comments.length + asides.length === 0) return [];
  const from = isItself(line) ? line.item.content : here.start;
  const isCut = (span: Span) =>
    span.start < here.end && span.end > from && !travelsWhole(document, lines, span);
  const left = asides
    .filter(isCut)
    .flatMap((span) => (isAround(line, span) ? marksOf(span) : [span]));
  return [...left, ...comments.filter(isCut)]
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, here.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

function isAround(line: TravellingLine, aside: Span): boolean {
  return isItself(line) ? !line.item.hidden.includes(aside) : line.promise.private;
}

/** The `%%` at both ends of an aside; one that is never closed has but the first. */
function marksOf({ start, end, unclosed }: Span): Span[] {
  const opening = { start, end: start + MARK_LENGTH };
  return unclosed === true ? [opening] : [opening, { start: end - MARK_LENGTH, end }];
}

/** Whether every line of a span travels. One that opens on an item's own line and goes on would swallow its marks. */
function travelsWhole({ blocks }: Document, lines: readonly TravellingLine[], span: Span): boolean {
  if (span.unclosed === true) return false;
  for (const [index, { start, end, kind }] of blocks.lines.entries()) {
    if (start >= span.end || end < span.start || kind === 'blank') continue;
    const line = lines.find((candidate) => candidate.index === index);
    if (line === undefined) return false;
    const opensHere = start <= span.start;
    const goesOn = opensHere && span.end > end;
    const isOnItem = isItself(line) && (goesOn || (opensHere && span.start < line.item.content));
    if (isOnItem) return false;
  }
  return true;
}
