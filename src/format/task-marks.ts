import type { CalendarDate } from '../core/calendar-date.ts';
import { maskCode, maskSpans, wordsWithout } from './line-words.ts';
import { type FoundMark, MARK_START, type MarkedLine, readerFor } from './mark-readers.ts';
import type { OwnerNames } from './owner-names.ts';
import type { Span } from './private-marks.ts';

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
  const read: TaskMarks = { ...NOTHING, marks };
  for (const mark of marks) take(read, mark, line, from, names);
  read.text = wordsWithout(line, from, [...marks.filter(isReadable), ...hidden]);
  return read;
}

/** The marks of a line in their order, with offsets in the file. Of all mentions only the first is one: the owner. */
function findMarks(marked: MarkedLine, from: number): FoundMark[] {
  const found: FoundMark[] = [];
  let at = 0;
  for (const match of marked.line.matchAll(MARK_START)) {
    const isTaken = match.index < at || (match[0] === '@' && found.some(isOwner));
    const mark = isTaken ? null : readerFor(match[0])(marked, match.index);
    if (mark === null) continue;
    at = mark.end;
    found.push({ ...mark, start: mark.start + from, end: mark.end + from });
  }
  return found;
}

function isOwner({ kind }: FoundMark): boolean {
  return kind === 'owner';
}

const NOTHING: Omit<TaskMarks, 'marks'> = {
  text: '',
  owner: null,
  beginsWithOwner: false,
  due: null,
  since: null,
  closed: null,
  id: null,
  private: false,
  headsUp: false,
};

/** A date that cannot be read stays in sight: nobody would miss it otherwise. */
function isReadable({ kind, date }: FoundMark): boolean {
  const isDate = kind === 'due' || kind === 'since' || kind === 'done' || kind === 'dropped';
  return !isDate || date !== null;
}

function take(
  read: TaskMarks,
  mark: FoundMark,
  line: string,
  from: number,
  names: OwnerNames,
): void {
  if (mark.kind === 'owner') {
    read.owner = names.ownerOf(mark.written);
    read.beginsWithOwner = /^[\s([]*$/.test(line.slice(0, mark.start - from));
  } else if (mark.kind === 'id') read.id = mark.written;
  else if (mark.kind === 'private') read.private = true;
  else if (mark.kind === 'heads-up') read.headsUp = true;
  else if (mark.kind === 'due') read.due ??= mark.date;
  else if (mark.kind === 'since') read.since ??= mark.date;
  else read.closed ??= mark.date;
}
