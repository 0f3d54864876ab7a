import type { BlockLine } from './blocks/blocks.ts';
import type { Document } from './document.ts';
import { type EntryRole, entryRole, saysSomething } from './entry-roles.ts';
import { readMarks } from './items/task-marks.ts';
import type { Readable } from './privacy/readable.ts';

/** A list item with the lines that belong to it, a paragraph, a block of code, or a heading that says something. */
export interface Entry {
  role: EntryRole;
  /** From 1, in the file. */
  line: number;
  /** One line, marks left out, and what may not be shown. */
  text: string;
  private: boolean;
  /** The items that it is or stands under, by index in `Document.items`, itself first. */
  under: number[];
  /** Whether the first of them is the entry itself. */
  isItem: boolean;
}

interface Gathered {
  role: EntryRole;
  index: number;
  /** The list item it is, by index in `blocks.items`; -1: none. */
  listItem: number;
  lines: string[];
  private: boolean;
}

/** The entries of a file, in order. In one that was `handMade`, comments and headings are the user's words, too, and no template's. */
export function entriesIn(readable: Readable, handMade: boolean): Entry[] {
  const { document } = readable;
  const itemAt = new Map(document.items.map((item, index) => [item.listItem, index]));
  const gathered = gather(readable, handMade, itemAt);
  return gathered.flatMap(({ role, index, listItem, lines, private: isPrivate }) => {
    const text = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    const under = itemsAbove(document, listItem, itemAt);
    const line = document.blocks.firstLine + index;
    return [{ role, line, text, private: isPrivate, under, isItem: itemAt.has(listItem) }];
  });
}

function gather(
  readable: Readable,
  handMade: boolean,
  itemAt: ReadonlyMap<number, number>,
): Gathered[] {
  const { document } = readable;
  const found: Gathered[] = [];
  const open = new Map<number, Gathered>();
  for (const [index, line] of document.blocks.lines.entries()) {
    if (line.item < 0 && line.kind !== 'text' && line.kind !== 'code') open.delete(line.item);
    if (readable.isHidden(index) || !isEntry(document, index, line, handMade)) continue;
    const entry = open.get(line.item) ?? startEntry(document, index, line);
    if (entry.lines.length === 0) found.push(entry);
    if (line.kind !== 'heading') open.set(line.item, entry);
    entry.private ||= isPrivate(readable, handMade, index, line);
    entry.lines.push(textOf(readable, handMade, index, line, itemAt));
  }
  return found;
}

function isEntry(document: Document, index: number, { kind }: BlockLine, handMade: boolean) {
  if (kind === 'comment') return handMade;
  if (kind === 'heading') return saysSomething(document, index, handMade);
  return kind === 'text' || kind === 'code' || kind === 'html';
}

/** A line, or anything on it that is shown. */
function isPrivate(
  { document, privacy, withPrivate }: Readable,
  handMade: boolean,
  index: number,
  { start, end }: BlockLine,
): boolean {
  if (privacy.lines[index] === true) return true;
  const left = handMade ? [] : document.blocks.comments;
  return (
    withPrivate &&
    privacy.spans.some((span) => span.start < end && span.end > start && !left.includes(span))
  );
}

function startEntry(document: Document, index: number, line: BlockLine): Gathered {
  const role = entryRole(document, index, line);
  return { role, index, listItem: line.item, lines: [], private: false };
}

function textOf(
  readable: Readable,
  handMade: boolean,
  index: number,
  line: BlockLine,
  itemAt: ReadonlyMap<number, number>,
): string {
  const { document } = readable;
  const listItem = document.blocks.items[line.item];
  const isFirst = listItem?.line === index;
  const item = isFirst ? document.items[itemAt.get(line.item) ?? -1] : undefined;
  const from = item?.content ?? (isFirst ? listItem.content : line.content);
  const shown = shownText(readable, handMade, from, line.end);
  if (item !== undefined) return wordsOf(document, shown);
  return isFirst || line.kind === 'heading' ? shown.replace(LEADING_MARKS, '') : shown;
}

const LEADING_MARKS = /^\s*(?:#{1,6}\s|\[.\](?:\s|$))/;

/** The text of a stretch with a space for all that may not be shown. */
function shownText(
  { document, privacy, withPrivate }: Readable,
  handMade: boolean,
  from: number,
  end: number,
): string {
  const { text, blocks } = document;
  const cuts = withPrivate ? (handMade ? [] : blocks.comments) : privacy.spans;
  let shown = '';
  let at = from;
  for (const span of cuts) {
    if (span.end <= at || span.start >= end) continue;
    shown += `${text.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, Math.min(span.end, end));
  }
  return shown + text.slice(at, end);
}

/** What an item says, without owner, dates and other marks. */
function wordsOf({ context }: Document, shown: string): string {
  return readMarks(shown, 0, shown.length, context.date, context.names).text;
}

function itemsAbove(
  { blocks }: Document,
  listItem: number,
  itemAt: ReadonlyMap<number, number>,
): number[] {
  const found: number[] = [];
  for (let at = listItem; at >= 0; at = blocks.items[at]?.parent ?? -1) {
    const item = itemAt.get(at);
    if (item !== undefined) found.push(item);
  }
  return found;
}
