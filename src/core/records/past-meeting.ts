import type { CalendarDate } from '../dates/calendar-date.ts';
import type { MeetingStatus } from '../meetings/meeting.ts';
import type { DateSpan } from '../settings.ts';

/** What statistics need to know of one meeting. */
export interface PastMeeting {
  date: CalendarDate;
  status: MeetingStatus;
  /** Minutes. */
  duration: number | null;
  /** 1 to 5. */
  mood: number | null;
  focus: string | null;
  /** The days it was to be on before it was moved. */
  movedFrom: readonly CalendarDate[];
}

/** What became of meetings that are past. */
export interface MeetingCounts {
  held: number;
  cancelled: number;
  /** Meetings moved away from a day; where they were moved to, they count as what they became. */
  moved: number;
  missed: number;
  unconfirmed: number;
}

/** A day on which something became of a meeting. */
export interface MeetingDay {
  date: CalendarDate;
  what: keyof MeetingCounts;
}

/** What there is to count in a stretch of days: what became of each meeting, and the days meetings were moved from. */
export function daysToCount(meetings: readonly PastMeeting[], span: DateSpan): MeetingDay[] {
  return meetings
    .flatMap(({ date, status, movedFrom }): MeetingDay[] => [
      ...movedFrom.map((old): MeetingDay => ({ date: old, what: 'moved' })),
      ...(status === 'planned' || status === 'today' ? [] : [{ date, what: status }]),
    ])
    .filter(({ date }) => span.from <= date && date <= span.to);
}

/** The days up to one day on which meetings were held, oldest first. */
export function heldDays(meetings: readonly PastMeeting[], until: CalendarDate): CalendarDate[] {
  const held = meetings.filter(({ status, date }) => status === 'held' && date <= until);
  return held.map(({ date }) => date).toSorted();
}

/** The first day on which there was a meeting, or was to be one; null without any. */
export function firstDayOf(meetings: readonly PastMeeting[]): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const { date, movedFrom } of meetings) {
    for (const day of [date, ...movedFrom]) if (first === null || day < first) first = day;
  }
  return first;
}

/** Nothing counted yet. */
export function noCounts(): MeetingCounts {
  return { held: 0, cancelled: 0, moved: 0, missed: 0, unconfirmed: 0 };
}
