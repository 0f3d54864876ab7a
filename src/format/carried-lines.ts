import type { Promised } from '../core/action-item.ts';
import type { TaskStyle } from '../core/settings.ts';
import type { Document, DocumentItem } from './document.ts';
import { dateInMark } from './edit-item.ts';
import { dateMarkText, idMarkText } from './mark-text.ts';
import { isInside } from './privacy.ts';
import { noMarks, scanMarks } from './private-marks.ts';
import { applySplices, type Splice } from './splice.ts';

/** The promises of one document that travel, by index of item. */
export type Travellers = ReadonlyMap<number, Promised>;

interface Block {
  document: Document;
  travellers: Travellers;
  style: TaskStyle;
  /** Depth by index of item, of those that are written. */
  depths: Map<number, number>;
  lines: string[];
  /** Blank lines seen since the last line was written. */
  blanks: number;
}

/**
 * The lines under which an item stands in a later meeting: itself, the plain lines below it, and the open items below
 * it that travel; block-quote marks are dropped and the indent starts afresh.
 */
export function carriedLines(
  document: Document,
  root: number,
  travellers: Travellers,
  style: TaskStyle,
): string[] {
  const item = document.items[root];
  if (item === undefined) return [];
  const block: Block = { document, travellers, style, depths: new Map(), lines: [], blanks: 0 };
  for (let index = item.lineIndex; index <= item.lastIndex; index += 1) carryLine(block, root, index);
  return block.lines;
}

function carryLine(block: Block, root: number, index: number): void {
  const { document, travellers, depths } = block;
  const line = document.blocks.lines[index];
  if (line === undefined || line.kind === 'blank') {
    block.blanks += 1;
    return;
  }
  const owner = itemOfLine(document, index);
  const item = document.items[owner];
  if (item === undefined) return;
  const promise = travellers.get(owner);
  if (item.lineIndex !== index) {
    const depth = depths.get(owner);
    if (depth !== undefined) push(block, depth + 1, plainLine(document, item, index));
  } else if (promise !== undefined && (owner === root || depths.has(item.parent))) {
    const depth = owner === root ? 0 : (depths.get(item.parent) ?? 0) + 1;
    depths.set(owner, depth);
    push(block, depth, `- [ ] ${carriedText(document, item, promise, block.style, owner === root)}`);
  }
}

function push(block: Block, depth: number, text: string): void {
  block.lines.push(...Array<string>(block.blanks).fill(''), '  '.repeat(depth) + text);
  block.blanks = 0;
}

/** The item that a line belongs to: the innermost list item above it that is one; -1 for none. */
function itemOfLine({ blocks, items }: Document, index: number): number {
  let listItem = blocks.lines[index]?.item ?? -1;
  while (listItem >= 0) {
    const found = items.findIndex((item) => item.listItem === listItem);
    if (found >= 0) return found;
    listItem = blocks.items[listItem]?.parent ?? -1;
  }
  return -1;
}

/** A line below an item without the columns that its item takes. */
function plainLine({ text, blocks }: Document, item: DocumentItem, index: number): string {
  const line = blocks.lines[index];
  const width = blocks.items[item.listItem]?.contentColumn ?? 0;
  if (line === undefined) return '';
  let column = 0;
  let at = line.start;
  while (at < line.end && column < width && /[ \t>]/.test(text.charAt(at))) {
    column += text.charAt(at) === '\t' ? 4 - (column % 4) : 1;
    at += 1;
  }
  return ' '.repeat(Math.max(0, column - width)) + text.slice(at, line.end);
}

/** The text of the item with what a carried copy bears: calendar dates, `since:`, its owner, `#private`, its id. */
function carriedText(
  document: Document,
  item: DocumentItem,
  promise: Promised,
  style: TaskStyle,
  isRoot: boolean,
): string {
  const { marks } = item.marks;
  const splices: Splice[] = [];
  for (const mark of marks) {
    if (mark.kind === 'due' && mark.date !== null) splices.push(dateInMark(document.text, mark, mark.date));
    if (mark.kind === 'id' || mark.kind === 'done' || mark.kind === 'dropped') {
      splices.push({ start: mark.start, end: mark.end, text: '' });
    }
  }
  const line = applySplices(document.text.slice(0, item.end), splices).slice(item.content);
  const words = tidy(line, isInside(document.blocks.asides, item.content));
  const owner = isRoot && item.marks.owner === null && item.owner !== null ? [`@${item.owner}`] : [];
  return [...owner, words, ...addedMarks(item, promise, style), idMarkText(promise.id, style)].join(' ');
}

function addedMarks(item: DocumentItem, promise: Promised, style: TaskStyle): string[] {
  const added: string[] = [];
  if (item.marks.since === null && promise.since !== null) added.push(dateMarkText('since', promise.since, style));
  if (promise.private && !item.marks.private) added.push('#private');
  return added;
}

/**
 * One line of words. A comment or aside that opens here and closes elsewhere is left behind, and so is the `%%` that
 * closes one around the item (which is `#private` now); one that stands on this line whole goes along as it is.
 */
function tidy(words: string, isInAside: boolean): string {
  const marks = noMarks();
  if (isInAside) marks.aside = 0;
  scanMarks(marks, words, 0, words.length);
  const opened = [marks.comment, marks.aside].filter((at) => at > 0 || (at === 0 && !isInAside));
  const kept = words.slice(0, Math.min(words.length, ...opened));
  const around = isInAside ? marks.asides[0] : undefined;
  const whole = around === undefined ? kept : kept.slice(0, around.end - 2) + kept.slice(around.end);
  return whole.replace(/[ \t\u00a0]+/g, ' ').trim();
}
