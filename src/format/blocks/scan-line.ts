import { scanMarks } from '../privacy/private-marks.ts';
import { emit, emitMarked, NO_LEAF, PARAGRAPH, type Scan } from './block-scan.ts';
import { skipBlanks } from './block-starts.ts';
import { matchContainers, openContainer } from './containers.ts';
import { continuesLeaf, openLeaf } from './leaves.ts';
import { firstAfterIndent, type LineCursor, startOfLine } from './line-cursor.ts';
import { isLetter, type Line } from './lines.ts';

/** Reads one line. */
export function scanLine(scan: Scan, line: Line): void {
  if (scan.marks.comment >= 0) return scanInComment(scan, line);
  if (scan.containers.length === 0 && scanPlainLine(scan, line)) return;
  const cursor = startOfLine(scan.text, line.start, line.end);
  const matched = matchContainers(scan, cursor);
  if (matched < scan.htmlDepth) scan.htmlDepth = -1;
  if (matched === scan.containers.length && continuesLeaf(scan, cursor, line)) return;
  if (firstAfterIndent(cursor) === line.end) return scanBlank(scan, matched, line);
  if (scan.leaf.kind === 'fence' || scan.leaf.kind === 'html') scan.leaf = NO_LEAF;
  openBlocks(scan, cursor, matched, line);
}

/** Most lines are blank or begin with a letter, outside any list: nothing can open there. */
function scanPlainLine(scan: Scan, line: Line): boolean {
  const { kind } = scan.leaf;
  if (kind === 'fence' || kind === 'html') return false;
  if (line.start === line.end) {
    scanBlank(scan, 0, line);
    return true;
  }
  if (!isLetter(scan.text.charCodeAt(line.start))) return false;
  if (kind !== 'paragraph') scan.paragraphLine = scan.blocks.lines.length;
  scan.leaf = PARAGRAPH;
  emitMarked(scan, line, 'text', line.start);
  return true;
}

function scanInComment(scan: Scan, line: Line): void {
  scanMarks(scan.marks, scan.text, line.start, line.end);
  if (scan.marks.comment >= 0 && scan.marks.comment < line.start)
    return emit(scan, line, 'comment', line.end);
  const closed = scan.marks.comments.find((span) => span.end > line.start);
  const content = skipBlanks(scan.text, closed?.end ?? line.end, line.end);
  emit(scan, line, content < line.end ? 'text' : 'comment', content);
}

function scanBlank(scan: Scan, matched: number, line: Line): void {
  scan.containers.length = matched;
  scan.htmlDepth = -1;
  if (scan.leaf.kind !== 'indented') scan.leaf = NO_LEAF;
  const { start, end, next } = line;
  scan.blocks.lines.push({ start, end, next, kind: 'blank', item: -1, content: end });
}

/** Opens what begins on this line, outermost first, until something takes the rest of it. */
function openBlocks(scan: Scan, cursor: LineCursor, matched: number, line: Line): void {
  let depth = matched;
  let inParagraph = scan.leaf.kind === 'paragraph';
  const lazy = inParagraph && matched < scan.containers.length;
  let interrupts = inParagraph && !lazy;
  while (openContainer(scan, cursor, depth, interrupts, inParagraph)) {
    depth += 1;
    inParagraph = false;
    interrupts = false;
  }
  const fresh = depth > matched;
  const leafIsHere = openLeaf(scan, cursor, line, { depth, inParagraph, lazy: lazy || fresh });
  if (leafIsHere) return;
  if (!(lazy && !fresh)) scan.containers.length = depth;
  openText(scan, cursor, line, inParagraph);
}

function openText(scan: Scan, cursor: LineCursor, line: Line, inParagraph: boolean): void {
  const content = firstAfterIndent(cursor);
  if (!inParagraph) scan.paragraphLine = scan.blocks.lines.length;
  scan.leaf = content < line.end ? PARAGRAPH : NO_LEAF;
  emitMarked(scan, line, 'text', content);
}
