import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { readDate } from '../core/dates/date-words.ts';
import { CAREER } from '../core/meetings/choose-focus.ts';
import type { MeetingHeader, WrittenStatus } from '../core/meetings/meeting.ts';
import { type Header, readHeader } from './header/header.ts';
import { readList, readOne, type ValueKind } from './header/header-values.ts';
import * as kind from './header/value-kinds.ts';
import type { ProblemDraft } from './problem-draft.ts';

const STATUS = kind.oneOf<WrittenStatus>(
  ['planned', 'held', 'cancelled', 'missed'],
  new Map([['canceled', 'cancelled']]),
);
const CANCELLED_BY = kind.oneOf(['me', 'them', 'nobody']);

/**
 * What a meeting's front matter says, and where the body begins. `date` is the one in the file's name: it holds over
 * the key `date`, and relative dates count from it. Never throws.
 */
export function readMeetingHeader(
  date: CalendarDate,
  text: string,
): { header: MeetingHeader; bodyStart: number; parsed: boolean; problems: ProblemDraft[] } {
  const found = readHeader(text);
  const header = meetingOf(date, found);
  compareDates(date, found);
  return { header, bodyStart: found.bodyStart, parsed: found.parsed, problems: found.problems };
}

function meetingOf(date: CalendarDate, found: Header): MeetingHeader {
  const template = readOne(found, 'template', kind.TEXT);
  return {
    time: readOne(found, 'time', kind.TIME),
    status: readOne(found, 'status', STATUS),
    focus: readOne(found, 'focus', kind.TEXT) ?? focusOf(template),
    template,
    seed: readOne(found, 'seed', kind.TEXT),
    objective: readOne(found, 'objective', kind.TEXT),
    duration: readOne(found, 'duration', kind.MINUTES),
    mood: readOne(found, 'mood', kind.MOOD),
    place: readOne(found, 'place', kind.TEXT),
    cancelledBy: readOne(found, 'cancelled_by', CANCELLED_BY),
    reason: readOne(found, 'reason', kind.TEXT),
    movedFrom: readList(found, 'moved_from', kind.DATE) ?? [],
    next: readOne(found, 'next', dateFrom(date)),
    questions: readList(found, 'questions', kind.TEXT) ?? [],
  };
}

/** An agenda made for one focus says it where the header does not. */
function focusOf(template: string | null): string | null {
  return template?.toLowerCase() === CAREER ? CAREER : null;
}

function dateFrom(meeting: CalendarDate): ValueKind<CalendarDate> {
  return {
    expected: 'a date, such as 2026-12-04 or +2w',
    read: (value) => (typeof value === 'string' ? readDate(value, meeting, 'future') : null),
  };
}

function compareDates(date: CalendarDate, found: Header): void {
  const written = readOne(found, 'date', kind.DATE);
  const value = found.values.get('date');
  if (!value || written === null || written === date) return;
  const message = `The front matter says ${written}, the file's name ${date}; the name holds.`;
  found.problems.push({ code: 'date-mismatch', message, line: value.line, column: value.column });
}
