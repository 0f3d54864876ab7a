import type { CalendarDate } from '../core/dates/calendar-date.ts';
import type { ItemKind, LineState } from '../core/promises/action-item.ts';
import { taskStateAt } from './blocks/block-starts.ts';
import { type BlockLine, type Blocks, type ListItem, scanBlocks } from './blocks/blocks.ts';
import type { OwnerNames } from './items/owner-names.ts';
import { readMarks, type TaskMarks } from './items/task-marks.ts';
import { isInside, privateItemsOf } from './privacy/privacy.ts';
import { privateFeedback } from './privacy/private-feedback.ts';
import type { Span } from './privacy/private-marks.ts';
import { findSections, type Section, type SectionRole, type Standing } from './sections.ts';

/** What a reading of a file depends on besides its text. */
export interface DocumentContext {
  kind: 'meeting' | 'inbox' | 'profile';
  /** The meeting's date, from which relative dates count; null elsewhere. */
  date: CalendarDate | null;
  names: OwnerNames;
  /** Offset behind the front matter. */
  bodyStart: number;
}

/** A line that is an action item, a topic or a goal. Offsets are those of the text; line indexes those of `blocks.lines`. */
export interface DocumentItem {
  kind: ItemKind;
  state: LineState;
  /** Offset of the character between the brackets; -1 on a bullet without a box. */
  stateAt: number;
  role: SectionRole | null;
  lineIndex: number;
  /** The last line that belongs to it, items below it included. */
  lastIndex: number;
  /** Index of its list item in `blocks.items`. */
  listItem: number;
  /** Index of the item it stands under in `Document.items`; -1 for none. */
  parent: number;
  /** Where its text begins and its line ends. */
  content: number;
  end: number;
  marks: TaskMarks;
  /** Its own owner, else its parent's. */
  owner: string | null;
  /** The words of identity, its parent's before its own. */
  words: string;
  private: boolean;
  /** Comments and asides that are no words of it, and touch its line. */
  hidden: readonly Span[];
}

/** What an item says, wherever it stands. */
export type ItemWords = Pick<
  DocumentItem,
  'kind' | 'state' | 'marks' | 'owner' | 'words' | 'private'
>;

/** A file of the notebook, read. */
export interface Document {
  text: string;
  context: DocumentContext;
  blocks: Blocks;
  sections: Section[];
  items: DocumentItem[];
}

const BULLET_WIDTH = '- '.length;

interface Reading {
  text: string;
  context: DocumentContext;
  blocks: Blocks;
  sections: Section[];
  items: DocumentItem[];
  /** By index of list item: whether it, or one above it, is marked private. */
  privateItems: readonly boolean[];
  /** By index of list item: the index in `items` of it, or of the nearest above it; -1 for none. */
  itemAt: number[];
  section: number;
}

/** Reads one file: its blocks, its sections, and every item in it. Never throws. */
export function readDocument(text: string, context: DocumentContext): Document {
  const blocks = scanBlocks(text, context.bodyStart);
  const sections = findSections(blocks);
  const reading: Reading = {
    text,
    context,
    blocks,
    sections,
    items: [],
    privateItems: privateItemsOf(text, blocks),
    itemAt: [],
    section: -1,
  };
  for (const [index, listItem] of blocks.items.entries()) readItem(reading, listItem, index);
  const document = { text, context, blocks, sections, items: reading.items };
  return context.kind === 'profile'
    ? { ...document, items: withFeedbackPrivate(document) }
    : document;
}

/** The items of a profile; those in its feedback are as private as that is. */
function withFeedbackPrivate(document: Document): DocumentItem[] {
  const lines = privateFeedback(document);
  if (lines.size === 0) return document.items;
  return document.items.map((item) =>
    lines.has(item.lineIndex) ? { ...item, private: true } : item,
  );
}

function readItem(reading: Reading, listItem: ListItem, index: number): void {
  const { blocks, items, itemAt } = reading;
  const parent = listItem.parent < 0 ? -1 : (itemAt[listItem.parent] ?? -1);
  itemAt.push(parent);
  const line = blocks.lines[listItem.line];
  if (line === undefined || line.kind !== 'text' || line.item !== index) return;
  const section = sectionAt(reading, listItem.line);
  const item = itemOn(reading, line, listItem, index, parent, section);
  if (item === null) return;
  itemAt[index] = items.length;
  items.push(item);
}

/** The section of a line; lines come in order, so the search goes on from the last one. */
function sectionAt(reading: Reading, line: number): Section | null {
  const { sections } = reading;
  while ((sections[reading.section + 1]?.heading ?? Infinity) <= line) reading.section += 1;
  return sections[reading.section] ?? null;
}

function itemOn(
  reading: Reading,
  line: BlockLine,
  listItem: ListItem,
  index: number,
  parent: number,
  section: Section | null,
): DocumentItem | null {
  const { text, context, items, privateItems, blocks } = reading;
  const stateAt = taskStateAt(text, listItem.content, line.end);
  const role = section?.role ?? (context.kind === 'inbox' ? 'topics' : null);
  if (stateAt < 0 && !isBareItem(context, role, listItem)) return null;
  const content = stateAt < 0 ? listItem.content : text.indexOf(']', stateAt + 1) + 1;
  if (isInside(blocks.comments, listItem.content)) return null;
  const { marks, hidden, isAside } = readWords(text, context, blocks, content, line.end);
  if (marks.text === '') return null;
  const above = items[parent];
  return {
    kind: kindOf(role, marks, above),
    state: stateAt < 0 ? 'open' : stateOf(text.charAt(stateAt)),
    stateAt,
    role,
    lineIndex: listItem.line,
    lastIndex: listItem.lastLine,
    listItem: index,
    parent,
    content,
    end: line.end,
    marks,
    owner: marks.owner ?? above?.owner ?? null,
    words: above === undefined ? marks.text : `${above.words}\n${marks.text}`,
    private:
      section?.private === true ||
      privateItems[index] === true ||
      isAside ||
      isInside(blocks.asides, listItem.content),
    hidden,
  };
}

/**
 * Reads a task that stands alone: `line` is a bullet, one space and a box, below no other item, and no comment or aside
 * is near. Gives what `readDocument` would find there; null where that is no item.
 */
export function readLoneTask(
  line: string,
  { role, private: isPrivate }: Standing,
  { date, names }: Pick<DocumentContext, 'date' | 'names'>,
): ItemWords | null {
  const stateAt = taskStateAt(line, BULLET_WIDTH, line.length);
  if (stateAt < 0) return null;
  const marks = readMarks(line, line.indexOf(']', stateAt + 1) + 1, line.length, date, names);
  if (marks.text === '') return null;
  return {
    kind: kindOf(role, marks, undefined),
    state: stateOf(line.charAt(stateAt)),
    marks,
    owner: marks.owner,
    words: marks.text,
    private: isPrivate,
  };
}

/**
 * Reads what an item says. Comments on its line are no words, nor are `%% asides %%`, unless the item says nothing
 * else: then it is one itself.
 */
function readWords(
  text: string,
  { date, names }: DocumentContext,
  { comments, asides }: Blocks,
  content: number,
  end: number,
): { marks: TaskMarks; hidden: readonly Span[]; isAside: boolean } {
  const read = (hidden: readonly Span[]) => ({
    marks: readMarks(text, content, end, date, names, hidden),
    hidden,
  });
  if (comments.length === 0 && asides.length === 0) return { ...read([]), isAside: false };
  const commented = comments.filter((span) => span.start < end && span.end > content);
  const aside = asides.filter((span) => span.start >= content && span.start < end);
  const found = read([...commented, ...aside]);
  const isAside = aside.length > 0 && found.marks.text === '';
  return isAside ? { ...read(commented), isAside } : { ...found, isAside };
}

/**
 * The inbox, and the profile's topics and goals, are lists with or without boxes; what is below a bullet belongs to it.
 */
function isBareItem(
  context: DocumentContext,
  role: SectionRole | null,
  listItem: ListItem,
): boolean {
  if (context.kind === 'meeting' || listItem.parent >= 0) return false;
  return role === 'topics' || (role === 'goals' && context.kind === 'profile');
}

function kindOf(
  role: SectionRole | null,
  marks: TaskMarks,
  above: DocumentItem | undefined,
): ItemKind {
  if (role === 'goals') return 'goal';
  const isPromise = marks.beginsWithOwner || marks.due !== null || above?.kind === 'action';
  return role === 'topics' && !isPromise ? 'topic' : 'action';
}

function stateOf(mark: string): LineState {
  if (mark === 'x' || mark === 'X') return 'done';
  if (mark === '-') return 'dropped';
  return mark === '>' ? 'carried' : 'open';
}
