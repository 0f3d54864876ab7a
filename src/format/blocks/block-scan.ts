import { noMarks, type PrivateMarks, scanMarks } from '../privacy/private-marks.ts';
import type { Fence } from './block-starts.ts';
import type { Blocks, LineKind } from './blocks.ts';
import { type Line, lineNumberAt } from './lines.ts';

/** A block quote (item -1) or a list item, and the columns of indent that continue it. */
export interface Container {
  item: number;
  indent: number;
}

/** What takes the lines that no container holds back. */
export type Leaf =
  | { kind: 'none' | 'paragraph' | 'indented' }
  | { kind: 'fence'; fence: Fence }
  | { kind: 'html'; closer: RegExp };

/** The state of a reading between two lines. */
export interface Scan {
  text: string;
  blocks: Blocks;
  containers: Container[];
  leaf: Leaf;
  /** Where the open fence or HTML began. */
  leafLine: number;
  paragraphLine: number;
  marks: PrivateMarks;
  hasMarks: boolean;
  /**
   * How many containers are around an HTML block that goes on to a blank line; -1 outside one. No code begins there,
   * but tasks and headings are read: what is typed below `<details>` was meant, and is better seen than lost or leaked.
   */
  htmlDepth: number;
  /** What was open where the conflict began that is being read; null outside one. */
  beforeConflict: Open | null;
}

/** What is open between two lines. */
export type Open = Pick<Scan, 'containers' | 'leaf' | 'leafLine' | 'paragraphLine' | 'htmlDepth'>;

/** Nothing is open. */
export const NO_LEAF: Leaf = { kind: 'none' };
/** A paragraph is open. */
export const PARAGRAPH: Leaf = { kind: 'paragraph' };
/** Indented code is open. */
export const INDENTED: Leaf = { kind: 'indented' };

/** A reading that begins at `bodyStart`. */
export function startScan(text: string, bodyStart: number): Scan {
  const firstLine = bodyStart === 0 ? 1 : lineNumberAt(text, bodyStart);
  const marks = noMarks();
  const { comments, asides } = marks;
  return {
    text,
    blocks: {
      ...{ firstLine, lines: [], items: [], headings: [], comments, asides },
      unclosed: null,
      openEnd: -1,
    },
    containers: [],
    leaf: NO_LEAF,
    leafLine: -1,
    paragraphLine: 0,
    marks,
    hasMarks: text.includes('<!--', bodyStart) || text.includes('%%', bodyStart),
    htmlDepth: -1,
    beforeConflict: null,
  };
}

/** What was read, once the last line is. */
export function endScan(scan: Scan): Blocks {
  const { marks, blocks, text } = scan;
  if (scan.leaf.kind === 'fence' || scan.leaf.kind === 'html') blocks.openEnd = scan.leafLine;
  if (marks.comment >= 0) {
    blocks.unclosed = { mark: '<!--', offset: marks.comment };
    marks.comments.push({ start: marks.comment, end: text.length, unclosed: true });
  }
  if (marks.aside >= 0) {
    blocks.unclosed = { mark: '%%', offset: marks.aside };
    marks.asides.push({ start: marks.aside, end: text.length, unclosed: true });
  }
  return blocks;
}

/** Ends the paragraph and the containers below `depth`, and takes the line. Always true. */
export function closeTo(
  scan: Scan,
  line: Line,
  depth: number,
  kind: LineKind,
  content: number,
): boolean {
  scan.containers.length = depth;
  scan.leaf = NO_LEAF;
  if (kind === 'code' || kind === 'html') emit(scan, line, kind, content);
  else emitMarked(scan, line, kind, content);
  return true;
}

/** Takes a line whose comments and asides count. */
export function emitMarked(scan: Scan, line: Line, kind: LineKind, content: number): void {
  if (scan.hasMarks) scanMarks(scan.marks, scan.text, content, line.end);
  emit(scan, line, kind, content);
}

/** Takes a line. */
export function emit(scan: Scan, line: Line, kind: LineKind, content: number): void {
  const { blocks, containers } = scan;
  const index = blocks.lines.length;
  for (const container of containers) {
    const item = blocks.items[container.item];
    if (item !== undefined) item.lastLine = index;
  }
  const { start, end, next } = line;
  blocks.lines.push({ start, end, next, kind, item: innermostItem(containers), content });
}

/** The innermost list item of these; -1 for none. */
export function innermostItem(containers: readonly Container[]): number {
  for (let index = containers.length - 1; index >= 0; index -= 1) {
    const item = containers[index]?.item ?? -1;
    if (item >= 0) return item;
  }
  return -1;
}
