import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Span } from '../privacy/private-marks.ts';
import { maskCode, maskSpans, wordsWithout } from './line-words.ts';
import { type FoundMark, MARK_START, type MarkedLine, readerFor } from './mark-readers.ts';
import type { OwnerNames } from './owner-names.ts';

/** What the text of an item says, marks apart. Offsets are those of the file. */
export interface TaskMarks {
  marks: FoundMark[];
  /** What a person reads: marks left out (but for dates that cannot be read), white space folded, NFC. */
  text: string;
  owner: string | null;
  /** Whether the text begins with its owner. */
  beginsWithOwner: boolean;
  due: CalendarDate | null;
  since: CalendarDate | null;
  closed: CalendarDate | null;
  id: string | null;
  private: boolean;
  headsUp: boolean;
}

/**
 * Reads the marks in `text[from, end)`; relative dates count from `date` (null: the file has no date of its own).
 * What stands in `hidden` (sorted; offsets in the file) is neither mark nor word.
 */
export function readMarks(
  text: string,
  from: number,
  end: number,
  date: CalendarDate | null,
  names: OwnerNames,
  hidden: readonly Span[] = [],
): TaskMarks {
  const line = text.slice(from, end);
  const masked = maskSpans(maskCode(line), from, hidden);
  const marks = findMarks({ line: masked, date, names }, from);
  let owner: FoundMark | null = null;
  let due: CalendarDate | null = null;
  let since: CalendarDate | null = null;
  let closed: CalendarDate | null = null;
  let id: string | null = null;
  for (const mark of marks) {
    const { kind, date: day } = mark;
    if (kind === 'owner') owner = mark;
    else if (kind === 'due') due ??= day;
    else if (kind === 'since') since ??= day;
    else if (kind === 'id') id = mark.written;
    else if (kind === 'done' || kind === 'dropped') closed ??= day;
  }
  // One literal: an object that is filled bit by bit changes its shape each time, which costs more than the reading.
  return {
    marks,
    text: wordsWithout(line, from, cutsOf(marks, hidden)),
    owner: owner === null ? null : names.ownerOf(owner.written),
    beginsWithOwner: owner !== null && /^[\s([]*$/.test(line.slice(0, owner.start - from)),
    due,
    since,
    closed,
    id,
    private: marks.some(({ kind }) => kind === 'private'),
    headsUp: marks.some(({ kind }) => kind === 'heads-up'),
  };
}

/** What is cut out of a line to leave its words, in order. */
function cutsOf(marks: readonly FoundMark[], hidden: readonly Span[]): readonly Span[] {
  const readable = marks.filter(isReadable);
  if (hidden.length === 0) return readable;
  return [...readable, ...hidden].sort((a, b) => a.start - b.start);
}

/** The marks of a line in their order, with offsets in the file. Of all mentions only the first is one: the owner. */
function findMarks(marked: MarkedLine, from: number): FoundMark[] {
  const found: FoundMark[] = [];
  let at = 0;
  MARK_START.lastIndex = 0;
  for (let match = nextStart(marked.line); match !== null; match = nextStart(marked.line)) {
    const isTaken = match.index < at || (match[0] === '@' && hasOwner(found));
    const mark = isTaken ? null : readerFor(match[0])(marked, match.index);
    if (mark === null) continue;
    at = mark.end;
    mark.start += from;
    mark.end += from;
    found.push(mark);
  }
  return found;
}

/** Readers have patterns of their own, so this one keeps its place between two of them. */
function nextStart(line: string): RegExpExecArray | null {
  return MARK_START.exec(line);
}

function hasOwner(marks: readonly FoundMark[]): boolean {
  return marks.some(({ kind }) => kind === 'owner');
}

/** A date that cannot be read stays in sight: nobody would miss it otherwise. */
function isReadable({ kind, date }: FoundMark): boolean {
  const isDate = kind === 'due' || kind === 'since' || kind === 'done' || kind === 'dropped';
  return !isDate || date !== null;
}
