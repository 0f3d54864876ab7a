import { addDays, type CalendarDate, daysBetween, weekdayOf } from '../dates/calendar-date.ts';
import type { DateSpan } from '../settings.ts';
import { type MeetingCounts, type MeetingDay, noCounts } from './past-meeting.ts';

/** What became of the meetings of one week, which begins on `from`. */
export interface WeekCounts extends MeetingCounts {
  from: CalendarDate;
}

const DAYS_A_WEEK = 7;
const WEEKS_A_YEAR = 53;

/** Every week that a stretch of days touches, oldest first. `weekStarts` is a day of the week, 0 Sunday. */
export function countByWeek(
  days: readonly MeetingDay[],
  span: DateSpan,
  weekStarts: number,
): WeekCounts[] {
  if (span.to < span.from) return [];
  const first = startOfWeek(span.from, weekStarts);
  const count = Math.floor(daysBetween(first, span.to) / DAYS_A_WEEK) + 1;
  const weeks = Array.from({ length: count }, (_, at): WeekCounts => {
    return { from: addDays(first, at * DAYS_A_WEEK), ...noCounts() };
  });
  for (const { date, what } of days) {
    const week = weeks[Math.floor(daysBetween(first, date) / DAYS_A_WEEK)];
    if (week !== undefined) week[what] += 1;
  }
  return weeks;
}

/** The days of a year in whole weeks: 53 of them, the last one up to `to`. */
export function yearOfWeeks(to: CalendarDate, weekStarts: number): DateSpan {
  return { from: addDays(startOfWeek(to, weekStarts), (1 - WEEKS_A_YEAR) * DAYS_A_WEEK), to };
}

function startOfWeek(date: CalendarDate, weekStarts: number): CalendarDate {
  return addDays(date, -((weekdayOf(date) - weekStarts + DAYS_A_WEEK) % DAYS_A_WEEK));
}
