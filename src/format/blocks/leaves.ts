import { closeTo, emit, INDENTED, NO_LEAF, type Scan } from './block-scan.ts';
import { closesFence, fenceAt, isRuleAt, skipBlanks } from './block-starts.ts';
import { closeSetext, openHeading } from './headings.ts';
import { htmlBlockAt } from './html-blocks.ts';
import { firstAfterIndent, indentOf, type LineCursor } from './line-cursor.ts';
import type { Line } from './lines.ts';

/** Takes a line that belongs to open fenced code or HTML; false when it is for others to read. */
export function continuesLeaf(scan: Scan, cursor: LineCursor, line: Line): boolean {
  const { leaf } = scan;
  if (leaf.kind === 'fence') {
    const first = firstAfterIndent(cursor);
    if (indentOf(cursor) < 4 && closesFence(leaf.fence, scan.text, first, line.end))
      scan.leaf = NO_LEAF;
    emit(scan, line, 'code', cursor.at);
    return true;
  }
  if (leaf.kind !== 'html') return false;
  emit(scan, line, 'html', cursor.at);
  if (leaf.closer.test(scan.text.slice(cursor.at, line.end))) scan.leaf = NO_LEAF;
  return true;
}

/** Takes the rest of the line as code, heading, rule or HTML; false when it is text. */
export function openLeaf(
  scan: Scan,
  cursor: LineCursor,
  line: Line,
  place: { depth: number; inParagraph: boolean; lazy: boolean },
): boolean {
  const { text } = scan;
  const first = firstAfterIndent(cursor);
  if (first >= line.end) return false;
  if (scan.htmlDepth >= 0) return openHeading(scan, cursor, line, place.depth);
  if (indentOf(cursor) >= 4) return openIndented(scan, cursor, line, place);
  if (place.inParagraph && !place.lazy && closeSetext(scan, line, first)) return true;
  if (openHeading(scan, cursor, line, place.depth)) return true;
  if (isRuleAt(text, first, line.end)) return closeTo(scan, line, place.depth, 'rule', first);
  return openRaw(scan, line, place, first);
}

function openRaw(
  scan: Scan,
  line: Line,
  place: { depth: number; inParagraph: boolean },
  first: number,
): boolean {
  const { text } = scan;
  const fence = fenceAt(text, first, line.end);
  if (fence !== null) {
    scan.leafLine = scan.blocks.lines.length;
    closeTo(scan, line, place.depth, 'code', first);
    scan.leaf = { kind: 'fence', fence };
    return true;
  }
  if (text.charCodeAt(first) !== 60) return false;
  if (text.startsWith('<!--', first)) return openComment(scan, line, place.depth, first);
  const rest = text.slice(first, line.end);
  const html = htmlBlockAt(rest, place.inParagraph);
  if (html === null) return false;
  if (html.closer === null) {
    scan.htmlDepth = place.depth;
    return false;
  }
  scan.leafLine = scan.blocks.lines.length;
  closeTo(scan, line, place.depth, 'html', first);
  if (!html.closer.test(rest)) scan.leaf = { kind: 'html', closer: html.closer };
  return true;
}

function openComment(scan: Scan, line: Line, depth: number, first: number): boolean {
  const before = scan.marks.comments.length;
  closeTo(scan, line, depth, 'comment', first);
  const closed = scan.marks.comments[before];
  const content = skipBlanks(scan.text, closed?.end ?? line.end, line.end);
  const last = scan.blocks.lines.at(-1);
  if (content < line.end && last !== undefined) Object.assign(last, { kind: 'text', content });
  return true;
}

function openIndented(
  scan: Scan,
  cursor: LineCursor,
  line: Line,
  place: { depth: number; inParagraph: boolean },
): boolean {
  if (place.inParagraph) return false;
  scan.containers.length = place.depth;
  scan.leaf = INDENTED;
  emit(scan, line, 'code', cursor.at);
  return true;
}
