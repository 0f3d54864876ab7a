import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { unicodePattern } from '../core/unicode-pattern.ts';
import { splitDated, wordsOn } from './dated-lines.ts';
import type { Document } from './document.ts';
import { findPrivate, type Privacy } from './privacy/privacy.ts';
import { roleOfTitle, type Section } from './sections.ts';

/** Given to the person, or received from them. */
export type Direction = 'given' | 'received';

/** A line below feedback: "feeling: …" has a name, other lines have none. */
export interface FeedbackPart {
  name: string | null;
  text: string;
  /** As all of it, or by itself. */
  private: boolean;
}

/** Feedback as it was noted. It is private unless it is marked `#share`. */
export interface FeedbackItem {
  date: CalendarDate;
  direction: Direction;
  praise: boolean;
  text: string;
  parts: FeedbackPart[];
  /** From 1. */
  line: number;
  private: boolean;
  shared: boolean;
}

const WORD = unicodePattern(String.raw`[\p{L}\p{N}]+`, 'gu');
const UNSAID = new Set(['private', 'confidential']);
const DIRECTION = unicodePattern(
  String.raw`^(given|received)(?![\p{L}\p{N}])(?:[\s,]+(praise)(?=\s*:))?[\s:,.–—-]*`,
  'iu',
);
const PART = unicodePattern(String.raw`^(\p{L}+)\s*:\s*(?=\S)`, 'u');

/** The feedback in a document, newest first: items of a feedback section that begin with a date and given or received. */
export function feedbackIn(document: Document): FeedbackItem[] {
  const sections = feedbackSections(document.sections);
  if (sections.length === 0) return [];
  const privacy = findPrivate(document.text, document.blocks, document.sections);
  const found: FeedbackItem[] = [];
  let lastLine = -1;
  for (const [index, { line }] of document.blocks.items.entries()) {
    const section = sections.find(({ firstLine, endLine }) => firstLine <= line && line < endLine);
    if (section === undefined || line <= lastLine) continue;
    const item = readItem(document, index, privacy, section.private);
    if (item === null) continue;
    found.push(item);
    lastLine = document.blocks.items[index]?.lastLine ?? line;
  }
  return found.reverse().sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
}

/** Whether a heading says feedback and nothing else, or that it is private. */
export function isFeedbackTitle(title: string): boolean {
  const words = title.normalize('NFKC').toLowerCase().match(WORD()) ?? [];
  return words.filter((word) => !UNSAID.has(word)).join('') === 'feedback';
}

/** Feedback sections with all that stands under deeper headings in them, unless those have a role of their own. */
function feedbackSections(sections: readonly Section[]): Section[] {
  let inside: number | null = null;
  return sections.filter(({ title, level }) => {
    if (isFeedbackTitle(title)) inside = Math.min(level, inside ?? level);
    else if (inside !== null && level <= inside) inside = null;
    else return inside !== null && [null, 'private'].includes(roleOfTitle(title));
    return inside !== null;
  });
}

function readItem(
  document: Document,
  index: number,
  privacy: Privacy,
  isClosed: boolean,
): FeedbackItem | null {
  const { items, firstLine } = document.blocks;
  const { line, lastLine } = items[index] ?? { line: -1, lastLine: -1 };
  const first = wordsOn(document, line);
  const dated = splitDated(first.text);
  const match = dated === null ? null : DIRECTION().exec(dated.rest);
  if (dated === null || match === null) return null;
  const isHidden = isClosed || first.isAside || privacy.lines[line] === true;
  const shared = first.shared && !isHidden;
  const { own, parts } = readBelow(document, index, line, lastLine, privacy);
  return {
    date: dated.date,
    direction: match[1]?.toLowerCase() === 'received' ? 'received' : 'given',
    praise: match[2] !== undefined,
    text: [dated.rest.slice(match[0].length), ...own].filter((words) => words !== '').join(' '),
    parts: parts.map((part) => ({ ...part, private: part.private || !shared })),
    line: firstLine + line,
    private: !shared,
    shared,
  };
}

/** The lines below an item: those that go on with its own words, and those of items below it. */
function readBelow(
  document: Document,
  item: number,
  first: number,
  last: number,
  privacy: Privacy,
): { own: string[]; parts: FeedbackPart[] } {
  const own: string[] = [];
  const parts: FeedbackPart[] = [];
  for (let index = first + 1; index <= last; index += 1) {
    const { text, isAside } = wordsOn(document, index);
    if (text === '') continue;
    const isHidden = isAside || (privacy.lines[index] === true && privacy.lines[first] !== true);
    const goesOn = goesOnWith(document, index, item);
    const open = parts.at(-1);
    if (goesOn === 'item' && !isHidden) own.push(text);
    else if (goesOn === 'part' && open !== undefined && (open.private || !isHidden)) {
      open.text = `${open.text} ${text}`;
    } else parts.push(readPart(text, isHidden));
  }
  return { own, parts };
}

/** What a line goes on with: the item itself, or a part below it; null where it begins a part. */
function goesOnWith({ blocks }: Document, index: number, item: number): 'item' | 'part' | null {
  const listItem = blocks.lines[index]?.item ?? -1;
  if (blocks.items[listItem]?.line === index) return null;
  return listItem === item ? 'item' : 'part';
}

function readPart(text: string, isPrivate: boolean): FeedbackPart {
  const [label = '', name] = PART().exec(text) ?? [];
  return { name: name?.toLowerCase() ?? null, text: text.slice(label.length), private: isPrivate };
}
