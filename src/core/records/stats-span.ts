import { addMonths, type CalendarDate } from '../dates/calendar-date.ts';
import type { Period } from '../dates/period.ts';
import type { DateSpan } from '../settings.ts';

const MONTHS = 12;

/**
 * The days that are looked back on: up to today at most; from the first day of the month that makes it twelve months,
 * or from the day asked for. Time before `first`, the first meeting there was, is left out beyond those twelve months.
 */
export function spanOf(period: Period, first: CalendarDate | null, today: CalendarDate): DateSpan {
  const to = period.until === null ? today : earlier(period.until, today);
  const aYear = addMonths(firstOfMonth(to), 1 - MONTHS);
  if (period.since === null) return { from: aYear, to };
  const useful = first === null ? aYear : earlier(first, aYear);
  return { from: period.since < useful ? useful : period.since, to };
}

/** The first day of a date's month. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, -2)}01` as CalendarDate;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
