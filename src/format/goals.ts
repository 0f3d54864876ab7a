import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { splitDated, wordsOn } from './dated-lines.ts';
import type { Document, DocumentItem } from './document.ts';
import { wordsWithout } from './items/line-words.ts';
import { findPrivate, type Privacy } from './privacy/privacy.ts';

/** What moved on a goal, and when. */
export interface Progress {
  date: CalendarDate;
  text: string;
  /** From 1. */
  line: number;
  private: boolean;
}

/** A goal: an outermost list item of a goals section, with its progress, the oldest first. */
export interface Goal {
  /** What a person reads, marks left out. */
  text: string;
  state: 'open' | 'done' | 'dropped';
  private: boolean;
  /** From 1. */
  line: number;
  since: CalendarDate | null;
  due: CalendarDate | null;
  /** When it was reached or dropped, where that was written. */
  closed: CalendarDate | null;
  progress: Progress[];
  item: DocumentItem;
}

/** The goals in a document in their order. In a profile a bullet without a box is an open one. */
export function goalsIn(document: Document): Goal[] {
  const items = document.items.filter(({ kind, parent }) => kind === 'goal' && parent < 0);
  if (items.length === 0) return [];
  const privacy = findPrivate(document.text, document.blocks, document.sections);
  return items.map((item) => goalOf(document, item, privacy));
}

/** What moved last on a goal, or null; with `isPublic` the last that is not private. */
export function latestProgress({ progress }: Goal, isPublic = false): Progress | null {
  return progress.findLast((step) => !(isPublic && step.private)) ?? null;
}

function goalOf(document: Document, item: DocumentItem, privacy: Privacy): Goal {
  const { marks, state, lineIndex } = item;
  const isPrivate = item.private || privacy.lines[lineIndex] === true;
  return {
    text: textOf(document, item),
    state: state === 'carried' ? 'open' : state,
    private: isPrivate,
    line: document.blocks.firstLine + lineIndex,
    since: marks.since,
    due: marks.due,
    closed: state === 'done' || state === 'dropped' ? marks.closed : null,
    progress: progressBelow(document, item, isPrivate, privacy),
    item,
  };
}

/** A goal is nobody's promise: a name in it is one of its words. */
function textOf({ text }: Document, { content, end, marks, hidden }: DocumentItem): string {
  const cuts = marks.marks.filter(
    ({ kind, date }) => date !== null || kind === 'id' || kind === 'private' || kind === 'heads-up',
  );
  return wordsWithout(text.slice(content, end), content, [...cuts, ...hidden]);
}

function progressBelow(
  document: Document,
  { lineIndex, lastIndex }: DocumentItem,
  isPrivate: boolean,
  privacy: Privacy,
): Progress[] {
  const { lines, firstLine } = document.blocks;
  const found: (Progress & { listItem: number })[] = [];
  for (let index = lineIndex + 1; index <= lastIndex; index += 1) {
    const { text, isAside } = wordsOn(document, index);
    const listItem = lines[index]?.item ?? -1;
    const dated = splitDated(text);
    const isHidden = isPrivate || isAside || privacy.lines[index] === true;
    if (dated !== null) {
      const { date, rest } = dated;
      found.push({ date, text: rest, line: firstLine + index, private: isHidden, listItem });
      continue;
    }
    const last = found.at(-1);
    if (last?.listItem !== listItem || text === '' || (isHidden && !last.private)) continue;
    last.text = `${last.text} ${text}`.trim();
  }
  return inOrder(
    found.filter(({ text }) => text !== '').map(({ listItem, ...progress }) => progress),
  );
}

/** Progress in the order of its days; of one day as it stands. */
export function inOrder(progress: readonly Progress[]): Progress[] {
  return progress.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}
