import {
  closesFence,
  type Fence,
  fenceAt,
  headingLevelAt,
  isRuleAt,
  type ListMarker,
  listMarkerAt,
  skipBlanks,
  taskStateAt,
  underlineLevelAt,
} from './block-starts.ts';
import { htmlBlockAt } from './html-blocks.ts';
import {
  consumeIndent,
  consumeMarker,
  firstAfterIndent,
  indentOf,
  type LineCursor,
  startOfLine,
} from './line-cursor.ts';
import { type Line, lineAt, lineNumberAt } from './lines.ts';
import { noMarks, type PrivateMarks, type Span, scanMarks } from './private-marks.ts';

/** What a line of Markdown is; `underline` is the second line of a setext heading. */
export type LineKind =
  | 'blank'
  | 'text'
  | 'heading'
  | 'underline'
  | 'rule'
  | 'code'
  | 'html'
  | 'comment';

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

/** A block quote (item -1) or a list item, and the columns of indent that continue it. */
interface Container {
  item: number;
  indent: number;
}

type Leaf =
  | { kind: 'none' | 'paragraph' | 'indented' }
  | { kind: 'fence'; fence: Fence }
  | { kind: 'html'; closer: RegExp };

interface Scan {
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
   * In an HTML block that goes on to a blank line: no code or heading begins there. Its text is read all the same: a
   * task typed below `<details>` was meant as one, and is better seen than lost.
   */
  inHtml: boolean;
}

const NO_LEAF: Leaf = { kind: 'none' };
const PARAGRAPH: Leaf = { kind: 'paragraph' };
const INDENTED: Leaf = { kind: 'indented' };

/**
 * Reads the block structure of a text from `bodyStart` on: CommonMark's containers, code, HTML and headings, plus two
 * readings of our own (`format.md`): a task line is an item at any indent that is not code, and an unclosed `<!--` or
 * `%%` runs to the end.
 */
export function scanBlocks(text: string, bodyStart = 0): Blocks {
  const scan = startScan(text, bodyStart);
  for (let start = bodyStart; start < text.length; ) {
    const line = lineAt(text, start);
    scanLine(scan, line);
    start = line.next;
  }
  return endScan(scan);
}

function startScan(text: string, bodyStart: number): Scan {
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
    inHtml: false,
  };
}

function endScan(scan: Scan): Blocks {
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

function scanLine(scan: Scan, line: Line): void {
  if (scan.marks.comment >= 0) return scanInComment(scan, line);
  if (scan.containers.length === 0 && scanPlainLine(scan, line)) return;
  const cursor = startOfLine(scan.text, line.start, line.end);
  const matched = matchContainers(scan, cursor);
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

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** The count of open containers that this line continues; the cursor ends behind their marks. */
function matchContainers(scan: Scan, cursor: LineCursor): number {
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

/** Takes a line that belongs to open fenced code or HTML; false when it is for others to read. */
function continuesLeaf(scan: Scan, cursor: LineCursor, line: Line): boolean {
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
  scan.inHtml = false;
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

/** Opens a block quote or a list item at the cursor; false when none begins here. */
function openContainer(
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

/** Takes the rest of the line as code, heading, rule or HTML; false when it is text. */
function openLeaf(
  scan: Scan,
  cursor: LineCursor,
  line: Line,
  place: { depth: number; inParagraph: boolean; lazy: boolean },
): boolean {
  const { text } = scan;
  const first = firstAfterIndent(cursor);
  if (first >= line.end || scan.inHtml) return false;
  if (indentOf(cursor) >= 4) return openIndented(scan, cursor, line, place);
  if (place.inParagraph && !place.lazy && closeSetext(scan, line, first)) return true;
  const level = headingLevelAt(text, first, line.end);
  if (level > 0) return openHeading(scan, line, place.depth, first, level);
  if (isRuleAt(text, first, line.end)) return close(scan, line, place.depth, 'rule', first);
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
    close(scan, line, place.depth, 'code', first);
    scan.leaf = { kind: 'fence', fence };
    return true;
  }
  if (text.charCodeAt(first) !== 60) return false;
  if (text.startsWith('<!--', first)) return openComment(scan, line, place.depth, first);
  const rest = text.slice(first, line.end);
  const html = htmlBlockAt(rest, place.inParagraph);
  if (html === null) return false;
  if (html.closer === null) {
    scan.inHtml = true;
    return false;
  }
  scan.leafLine = scan.blocks.lines.length;
  close(scan, line, place.depth, 'html', first);
  if (!html.closer.test(rest)) scan.leaf = { kind: 'html', closer: html.closer };
  return true;
}

function openComment(scan: Scan, line: Line, depth: number, first: number): boolean {
  const before = scan.marks.comments.length;
  close(scan, line, depth, 'comment', first);
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

function openHeading(scan: Scan, line: Line, depth: number, first: number, level: number): boolean {
  const title = scan.text.slice(first + level, line.end).trim();
  const index = scan.blocks.lines.length;
  scan.blocks.headings.push({
    line: index,
    lastLine: index,
    level,
    title: title.replace(/(?:^|[ \t])#+$/, '').trim(),
    nested: depth > 0,
  });
  return close(scan, line, depth, 'heading', first);
}

function closeSetext(scan: Scan, line: Line, first: number): boolean {
  const level = underlineLevelAt(scan.text, first, line.end);
  if (level === 0) return false;
  // Under a list item a heading has no section, and its text may be a task.
  if (innermostItem(scan.containers) >= 0)
    return close(scan, line, scan.containers.length, 'rule', first);
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

/** Ends the paragraph and the containers below `depth`, and takes the line. Always true. */
function close(scan: Scan, line: Line, depth: number, kind: LineKind, content: number): boolean {
  scan.containers.length = depth;
  scan.leaf = NO_LEAF;
  if (kind === 'code' || kind === 'html') emit(scan, line, kind, content);
  else emitMarked(scan, line, kind, content);
  return true;
}

function emitMarked(scan: Scan, line: Line, kind: LineKind, content: number): void {
  if (scan.hasMarks) scanMarks(scan.marks, scan.text, content, line.end);
  emit(scan, line, kind, content);
}

function emit(scan: Scan, line: Line, kind: LineKind, content: number): void {
  const { blocks, containers } = scan;
  const index = blocks.lines.length;
  for (const container of containers) {
    const item = blocks.items[container.item];
    if (item !== undefined) item.lastLine = index;
  }
  const { start, end, next } = line;
  blocks.lines.push({ start, end, next, kind, item: innermostItem(containers), content });
}

function innermostItem(containers: readonly Container[]): number {
  for (let index = containers.length - 1; index >= 0; index -= 1) {
    const item = containers[index]?.item ?? -1;
    if (item >= 0) return item;
  }
  return -1;
}
