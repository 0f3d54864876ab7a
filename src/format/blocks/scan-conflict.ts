import type { Scan } from './block-scan.ts';
import type { ConflictMark } from './conflict-lines.ts';
import type { Line } from './lines.ts';

/**
 * Takes a line of git's conflict markers, and lets the next side go on where the first one did, so that a line below
 * an item is below it on both sides. False in a comment, where such a line is nothing special.
 */
export function scanConflict(scan: Scan, line: Line, mark: ConflictMark): boolean {
  if (scan.marks.comment >= 0) return false;
  const { containers, leaf, leafLine, paragraphLine, htmlDepth } = scan;
  if (mark === 'first') {
    const open = { leaf, leafLine, paragraphLine, htmlDepth };
    scan.beforeConflict = { ...open, containers: [...containers] };
  } else if (mark === 'next' && scan.beforeConflict !== null) {
    const { containers: before, ...open } = scan.beforeConflict;
    Object.assign(scan, { ...open, containers: [...before] });
  }
  const { start, end, next } = line;
  scan.blocks.lines.push({ start, end, next, kind: 'conflict', item: -1, content: end });
  return true;
}
