import { type Container, innermostItem, NO_LEAF, type Scan } from './block-scan.ts';
import {
  isRuleAt,
  type ListMarker,
  listMarkerAt,
  skipBlanks,
  taskStateAt,
} from './block-starts.ts';
import {
  consumeIndent,
  consumeMarker,
  firstAfterIndent,
  indentOf,
  type LineCursor,
} from './line-cursor.ts';

/** The count of open containers that this line continues; the cursor ends behind their marks. */
export function matchContainers(scan: Scan, cursor: LineCursor): number {
  let matched = 0;
  for (const container of scan.containers) {
    const matches =
      container.item < 0 ? continuesQuote(cursor) : continuesItem(scan, container, cursor);
    if (!matches) break;
    matched += 1;
  }
  return matched;
}

function continuesQuote(cursor: LineCursor): boolean {
  const first = firstAfterIndent(cursor);
  if (indentOf(cursor) > 3 || cursor.text.charCodeAt(first) !== 62 || first >= cursor.end)
    return false;
  consumeMarker(cursor, 1);
  consumeIndent(cursor, 1);
  return true;
}

function continuesItem(scan: Scan, container: Container, cursor: LineCursor): boolean {
  if (firstAfterIndent(cursor) === cursor.end) return !isStillEmpty(scan, container.item);
  if (indentOf(cursor) < container.indent) return false;
  consumeIndent(cursor, container.indent);
  return true;
}

/** An item that begins with a blank line ends at a second one (CommonMark 0.31, 5.2). */
function isStillEmpty(scan: Scan, item: number): boolean {
  const found = scan.blocks.items[item];
  if (found === undefined || found.lastLine !== found.line) return false;
  const line = scan.blocks.lines[found.line];
  return line !== undefined && found.content >= line.end;
}

/** Opens a block quote or a list item at the cursor; false when none begins here. */
export function openContainer(
  scan: Scan,
  cursor: LineCursor,
  depth: number,
  interrupts: boolean,
  inParagraph: boolean,
): boolean {
  const first = firstAfterIndent(cursor);
  if (first >= cursor.end) return false;
  if (indentOf(cursor) < 4 && cursor.text.charCodeAt(first) === 62) {
    openQuote(scan, cursor, depth);
    return true;
  }
  const marker = listMarkerAt(cursor.text, first, cursor.end);
  if (marker === null || !mayOpenItem(cursor, marker, interrupts, inParagraph)) return false;
  openItem(scan, cursor, depth, marker);
  return true;
}

function openQuote(scan: Scan, cursor: LineCursor, depth: number): void {
  scan.containers.length = depth;
  scan.leaf = NO_LEAF;
  consumeMarker(cursor, 1);
  consumeIndent(cursor, 1);
  scan.containers.push({ item: -1, indent: 0 });
}

/** What may interrupt a paragraph is narrower in CommonMark; a line with a task box is taken as meant. */
function mayOpenItem(
  cursor: LineCursor,
  marker: ListMarker,
  interrupts: boolean,
  inParagraph: boolean,
): boolean {
  const { text, end } = cursor;
  const first = firstAfterIndent(cursor);
  const after = skipBlanks(text, first + marker.width, end);
  if (inParagraph && taskStateAt(text, after, end) >= 0) return true;
  if (indentOf(cursor) >= 4 || isRuleAt(text, first, end)) return false;
  return !interrupts || (after < end && marker.startsAtOne);
}

function openItem(scan: Scan, cursor: LineCursor, depth: number, marker: ListMarker): void {
  const { blocks, containers } = scan;
  containers.length = depth;
  scan.leaf = NO_LEAF;
  const indent = indentOf(cursor);
  const bullet = firstAfterIndent(cursor);
  consumeMarker(cursor, marker.width);
  const space = indentOf(cursor);
  const isEmpty = firstAfterIndent(cursor) >= cursor.end;
  // Five or more columns after the marker: one is its own, the rest is indented code.
  const gap = isEmpty || space > 4 ? 1 : space;
  const beforeGap = cursor.column;
  consumeIndent(cursor, gap);
  const item = blocks.items.length;
  blocks.items.push({
    line: blocks.lines.length,
    lastLine: blocks.lines.length,
    parent: innermostItem(containers),
    bullet,
    content: space > 4 ? cursor.at : firstAfterIndent(cursor),
    contentColumn: beforeGap + gap,
  });
  containers.push({ item, indent: indent + marker.width + gap });
}
