import { addMonths } from '../dates/calendar-date.ts';
import type { DateSpan } from '../settings.ts';
import { type MeetingCounts, type MeetingDay, noCounts } from './past-meeting.ts';
import { firstOfMonth } from './stats-span.ts';

/** What became of the meetings of one month, "2026-11". */
export interface MonthCounts extends MeetingCounts {
  month: string;
}

/** Every month of a stretch of days, oldest first, those without meetings as well. */
export function countByMonth(days: readonly MeetingDay[], span: DateSpan): MonthCounts[] {
  const months = new Map<string, MonthCounts>();
  let first = firstOfMonth(span.from);
  while (first <= span.to) {
    const month = first.slice(0, -'-01'.length);
    if (months.has(month)) break;
    months.set(month, { month, ...noCounts() });
    first = addMonths(first, 1);
  }
  for (const { date, what } of days) {
    const counts = months.get(date.slice(0, -'-01'.length));
    if (counts !== undefined) counts[what] += 1;
  }
  return [...months.values()];
}

/** What became of all of them. */
export function sumOfMonths(months: readonly MonthCounts[]): MeetingCounts {
  const sum = noCounts();
  for (const { held, cancelled, moved, missed, unconfirmed } of months) {
    sum.held += held;
    sum.cancelled += cancelled;
    sum.moved += moved;
    sum.missed += missed;
    sum.unconfirmed += unconfirmed;
  }
  return sum;
}
