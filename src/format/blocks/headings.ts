import { closeTo, emit, innermostItem, NO_LEAF, type Scan } from './block-scan.ts';
import { headingLevelAt, underlineLevelAt } from './block-starts.ts';
import { firstAfterIndent, indentOf, type LineCursor } from './line-cursor.ts';
import type { Line } from './lines.ts';

/** Takes a line that is an ATX heading; false when it is none. */
export function openHeading(scan: Scan, cursor: LineCursor, line: Line, depth: number): boolean {
  const first = firstAfterIndent(cursor);
  const level = indentOf(cursor) < 4 ? headingLevelAt(scan.text, first, line.end) : 0;
  if (level === 0) return false;
  const index = scan.blocks.lines.length;
  scan.blocks.headings.push({
    line: index,
    lastLine: index,
    level,
    title: headingTitle(scan.text.slice(first + level, line.end)),
    nested: depth > 0,
  });
  return closeTo(scan, line, depth, 'heading', first);
}

/** The title of an ATX heading: what stands behind its opening marks, without closing ones. */
export function headingTitle(rest: string): string {
  return rest
    .trim()
    .replace(/(?:^|[ \t])#+$/, '')
    .trim();
}

/** Takes a line that underlines the paragraph above it, which becomes a heading; false when it does not. */
export function closeSetext(scan: Scan, line: Line, first: number): boolean {
  const level = underlineLevelAt(scan.text, first, line.end);
  if (level === 0) return false;
  // Under a list item a heading has no section, and its text may be a task.
  if (innermostItem(scan.containers) >= 0)
    return closeTo(scan, line, scan.containers.length, 'rule', first);
  const { lines, headings } = scan.blocks;
  const titles: string[] = [];
  for (const above of lines.slice(scan.paragraphLine)) {
    titles.push(scan.text.slice(above.content, above.end).trim());
    above.kind = 'heading';
  }
  headings.push({
    line: scan.paragraphLine,
    lastLine: lines.length,
    level,
    title: titles.join(' '),
    nested: scan.containers.length > 0,
  });
  scan.leaf = NO_LEAF;
  emit(scan, line, 'underline', first);
  return true;
}
