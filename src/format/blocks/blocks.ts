import type { Span } from '../privacy/private-marks.ts';
import { endScan, startScan } from './block-scan.ts';
import { findConflictLines } from './conflict-lines.ts';
import { type Line, lineAt } from './lines.ts';
import { scanConflict } from './scan-conflict.ts';
import { scanLine } from './scan-line.ts';

/** What a line of Markdown is; `underline` is the second line of a setext heading, `conflict` a marker of git's. */
export type LineKind =
  | 'blank'
  | 'text'
  | 'heading'
  | 'underline'
  | 'rule'
  | 'code'
  | 'html'
  | 'comment'
  | 'conflict';

/** A line with its kind, the innermost list item that holds it (-1: none), and where its own content begins. */
export interface BlockLine extends Line {
  kind: LineKind;
  item: number;
  content: number;
}

/** A list item: lines by index in `Blocks.lines`, offsets of its bullet and of what follows, and its parent (-1: none). */
export interface ListItem {
  line: number;
  lastLine: number;
  parent: number;
  bullet: number;
  content: number;
  /** The column its content stands in, block-quote marks included. */
  contentColumn: number;
}

/** A heading at line index `line`, its text without marks; `lastLine` is its underline's, else its own. */
export interface Heading {
  line: number;
  lastLine: number;
  level: number;
  title: string;
  /** In a block quote or a list item. */
  nested: boolean;
}

/** The block structure of a Markdown text, as far as a notebook needs it. */
export interface Blocks {
  /** The number, from 1, of `lines[0]`. */
  firstLine: number;
  lines: BlockLine[];
  items: ListItem[];
  headings: Heading[];
  /** `<!-- … -->`, in order. */
  comments: Span[];
  /** `%% … %%`, in order. */
  asides: Span[];
  /** The mark that opens and never closes, if any: everything from it to the end is private. */
  unclosed: { mark: '<!--' | '%%'; offset: number } | null;
  /** Index of the line at which code or HTML begins that is never closed and takes all that follows; -1 for none. */
  openEnd: number;
}

/**
 * Reads the block structure of a text from `bodyStart` on: CommonMark's containers, code, HTML and headings, plus two
 * readings of our own (`format.md`): a task line is an item at any indent that is not code, and an unclosed `<!--` or
 * `%%` runs to the end. Each side of a git conflict goes on where the lines above the conflict end.
 */
export function scanBlocks(text: string, bodyStart = 0): Blocks {
  const scan = startScan(text, bodyStart);
  const conflicts = findConflictLines(text, bodyStart);
  for (let start = bodyStart; start < text.length; ) {
    const line = lineAt(text, start);
    const mark = conflicts?.get(start);
    if (mark === undefined || !scanConflict(scan, line, mark)) scanLine(scan, line);
    start = line.next;
  }
  return endScan(scan);
}
