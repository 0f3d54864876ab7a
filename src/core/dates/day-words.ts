import { type CalendarDate, dayOf, monthOf, weekdayOf, yearOf } from './calendar-date.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const DAYS_IN_MONTH = 30.44;
const DAYS_IN_YEAR = 365.25;

/** A day as people say it, `Fri 27 Nov`; with its year when that is not today's, `Fri 1 Jan 2027`. */
export function sayDay(date: CalendarDate, today: CalendarDate): string {
  const year = yearOf(date);
  return year === yearOf(today) ? sayWithoutYear(date) : `${sayWithoutYear(date)} ${year}`;
}

/** The same without the day of the week: `27 Nov`, `1 Jan 2027`. */
export function sayShortDay(date: CalendarDate, today: CalendarDate): string {
  return sayDay(date, today).slice('Fri '.length);
}

/**
 * A stretch of days, both ends included, `Mon 21 Dec to Sun 3 Jan`; a single day is said once. A stretch that begins
 * this year or ends the year it began bears the year only where it could be misread.
 */
export function saySpan(
  { from, to }: { from: CalendarDate; to: CalendarDate },
  today: CalendarDate,
): string {
  if (from === to) return sayDay(from, today);
  const oneYear = yearOf(from) === yearOf(to);
  const first = oneYear ? sayWithoutYear(from) : sayDay(from, today);
  const last = runsOver(from, to, today) ? sayWithoutYear(to) : sayDay(to, today);
  return `${first} to ${last}`;
}

/** Whole days (0 or more) in the unit people would use: `9 days`, `5 weeks`, `7 months`, `2 years`. */
export function sayAge(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 63) return count(Math.floor(days / 7), 'week');
  const months = Math.floor(days / DAYS_IN_MONTH);
  return months < 24 ? count(months, 'month') : count(Math.floor(days / DAYS_IN_YEAR), 'year');
}

/** The month of a day or of `2026-11`, as people shorten it: `Nov`. */
export function sayMonth(date: string): string {
  return MONTHS[monthOf(date) - 1] ?? '';
}

/** Whether the stretch begins this year and ends in the next before the same day comes round again. */
function runsOver(from: CalendarDate, to: CalendarDate, today: CalendarDate): boolean {
  const isNextYear = yearOf(from) === yearOf(today) && yearOf(to) === yearOf(today) + 1;
  return isNextYear && to.slice(5) < from.slice(5);
}

function sayWithoutYear(date: CalendarDate): string {
  return `${WEEKDAYS[weekdayOf(date)]} ${dayOf(date)} ${sayMonth(date)}`;
}

function count(number: number, unit: string): string {
  return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}
