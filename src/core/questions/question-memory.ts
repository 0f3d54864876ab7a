import type { CalendarDate } from '../dates/calendar-date.ts';

/**
 * A question is not proposed again to the same person for this many meetings.
 * @internal Exported for tests.
 */
export const QUESTION_MEMORY = 10;

/** The questions that were proposed for one meeting. */
export interface AskedAt {
  date: CalendarDate;
  /** Ids, as the meeting's front matter bears them. */
  questions: readonly string[];
  /** Cancelled or missed: nobody was asked anything. */
  calledOff: boolean;
}

/**
 * What is still remembered of meetings, newest first: the questions of those to come and of the last ten until today.
 * A meeting called off fills no place of the ten; its questions wait as well, but are the first to come back.
 */
export function recentlyAsked(
  meetings: Iterable<AskedAt>,
  today: CalendarDate,
): (readonly string[])[] {
  const asked: (readonly string[])[] = [];
  const notAsked: (readonly string[])[] = [];
  let room = QUESTION_MEMORY;
  for (const { date, questions, calledOff } of meetings) {
    (calledOff ? notAsked : asked).push(questions);
    if (date <= today && !calledOff) room -= 1;
    if (room === 0) break;
  }
  return [...asked, ...notAsked];
}

/** The day on which each question was last brought along, by id; meetings called off or still to come do not count. */
export function lastAskedDates(
  meetings: Iterable<AskedAt>,
  today: CalendarDate,
): Map<string, CalendarDate> {
  const dates = new Map<string, CalendarDate>();
  for (const { date, questions, calledOff } of meetings) {
    if (calledOff || date > today) continue;
    for (const id of questions) if (!dates.has(id)) dates.set(id, date);
  }
  return dates;
}
