import type { Buffer } from 'node:buffer';
import type { Copy } from '../../core/promises/action-item.ts';
import {
  closesFence,
  type Fence,
  fenceAt,
  headingLevelAt,
} from '../../format/blocks/block-starts.ts';
import { headingTitle } from '../../format/blocks/headings.ts';
import { isLetter, type Line, lineAt, lineNumberAt } from '../../format/blocks/lines.ts';
import { readLoneTask } from '../../format/document.ts';
import { splitFrontMatter } from '../../format/header/front-matter.ts';
import type { OwnerNames } from '../../format/items/owner-names.ts';
import { type Standing, standingOf } from '../../format/sections.ts';
import { copyOf } from '../read/person-log.ts';
import type { LoadedFile } from './load-files.ts';
import type { FileName } from './look-at-files.ts';

/** A heading, and how the lines below it stand. */
interface Heading {
  level: number;
  standing: Standing;
}

/** A place in a file, and what is open there. Characters of `latin` are bytes of the file; `textAt` gives what they say. */
interface Open {
  latin: string;
  textAt(from: number, end: number): string;
  line: Line;
  /** Of the line, from 1. */
  number: number;
  headings: Heading[];
  fence: Fence | null;
}

/**
 * A line that may mean more than it says alone, or make others do so: quotes, HTML, underlines and rules, and what is
 * indented or listed and no mere text.
 */
const TIES_LINES = /[ \t]*(?:>|<(?!!--)|[-*+=][-*+= \t]*\r?$|[-*+\d.)> \t]+(?:#|```|~~~|<))/my;
/** `#private` reaches the lines around it; other tags that begin so are rare. */
const PRIVATE_TAG = /#p/i;
const NOT_ASCII = /[\x80-\xff]/;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const HASH = 0x23;
const BACKTICK = 0x60;
const TILDE = 0x7e;
const BULLET = '- ';
const TOP: Standing = { role: null, private: false };

/**
 * Reads these tasks of a meeting by themselves, which gives the same as reading the whole file, as long as nothing but
 * headings and plain fences says what its lines are. Null where more does; then the file must be read in full.
 *
 * @param offsets of boxes that stand behind a bullet at the start of their lines, in order
 */
export function readLoneTasks(
  bytes: Buffer,
  { name: { file, rank, meeting }, start, end }: LoadedFile<FileName>,
  offsets: readonly number[],
  names: OwnerNames,
): Copy[] | null {
  const latin = bytes.toString('latin1', start, end);
  if (latin.startsWith(BYTE_ORDER_MARK) || PRIVATE_TAG.test(latin)) return null;
  const textAt = (from: number, to: number) => bytes.toString('utf8', start + from, start + to);
  const { bodyStart } = splitFrontMatter(latin);
  const line = lineAt(latin, bodyStart);
  const number = lineNumberAt(latin, bodyStart);
  const open: Open = { latin, textAt, line, number, headings: [], fence: null };
  const date = meeting?.date ?? null;
  const copies: Copy[] = [];
  for (const offset of offsets) {
    const at = offset - start - BULLET.length;
    if (at < bodyStart) continue;
    if (!goTo(open, at)) return null;
    if (open.fence !== null) continue;
    const text = textAt(at, open.line.end);
    if (text.includes('<!--')) return null;
    const task = readLoneTask(text, open.headings.at(-1)?.standing ?? TOP, { date, names });
    if (task !== null) copies.push(copyOf({ file, rank, meeting: date, line: open.number }, task));
  }
  return copies;
}

/** Goes on to the line that begins at `at`; false where a line on the way is tied to others. */
function goTo(open: Open, at: number): boolean {
  while (open.line.start < at) {
    if (!takeLine(open)) return false;
    open.line = lineAt(open.latin, open.line.next);
    open.number += 1;
  }
  return true;
}

/** Takes note of a heading or of a fence; false where the line is tied to others. */
function takeLine(open: Open): boolean {
  const { latin } = open;
  const { start, end } = open.line;
  const first = latin.charCodeAt(start);
  if (isLetter(first)) return true;
  TIES_LINES.lastIndex = start;
  if (first !== HASH && TIES_LINES.test(latin)) return false;
  if (open.fence !== null) {
    if (closesFence(open.fence, latin, start, end)) open.fence = null;
  } else if (first === BACKTICK || first === TILDE) {
    open.fence = fenceAt(latin, start, end);
  } else if (first === HASH) {
    openHeading(open, start, end);
  }
  return true;
}

function openHeading({ latin, textAt, headings }: Open, start: number, end: number): void {
  const level = headingLevelAt(latin, start, end);
  if (level === 0) return;
  while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
  const title = latin.slice(start + level, end);
  const words = NOT_ASCII.test(title) ? textAt(start + level, end) : title;
  headings.push({ level, standing: standingOf(headingTitle(words), headings.at(-1)?.standing) });
}
