import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as dateFnsAddDays } from 'date-fns/addDays';
import { addMonths as dateFnsAddMonths } from 'date-fns/addMonths';

/** A day of the calendar as `YYYY-MM-DD`, years 1000 to 9999: the same in every zone. Compare with `<` and `>`. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** The first day that can be written. */
export const FIRST_DATE = '1000-01-01' as CalendarDate;

/** The last day that can be written. */
export const LAST_DATE = '9999-12-31' as CalendarDate;

const MILLISECONDS_A_DAY = 86_400_000;
const PATTERN = /^[1-9]\d{3}-\d\d-\d\d$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads `YYYY-MM-DD` and nothing else; null when the text has another form or no such day exists. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!PATTERN.test(text)) return null;
  const day = dayOf(text);
  return day >= 1 && day <= daysInMonth(yearOf(text), monthOf(text))
    ? (text as CalendarDate)
    : null;
}

/** The same for literals in code and tests; throws RangeError when the text is no calendar date. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** The day with this year, month (1 to 12) and day of the month; null when there is no such day. */
export function dateFromParts(year: number, month: number, day: number): CalendarDate | null {
  return parseCalendarDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** The date so many days later, earlier when negative; stops at the first and last day that can be written. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDate(dateFnsAddDays(toDate(date), days), days);
}

/** The date so many months later, clamped to the month's end; stops at the first and last day that can be written. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return fromDate(dateFnsAddMonths(toDate(date), months), months);
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 0 Sunday to 6 Saturday. */
export function weekdayOf(date: CalendarDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The year, 1000 to 9999. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The month, 1 to 12. */
export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

/** The day of the month, 1 to 31. */
export function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Days since 1970, counted without a Date object: rhythms ask for thousands of them. */
function dayNumber(date: CalendarDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / MILLISECONDS_A_DAY;
}

function toDate(date: CalendarDate): Date {
  return new UTCDateMini(yearOf(date), monthOf(date) - 1, dayOf(date));
}

function fromDate(date: Date, direction: number): CalendarDate {
  const found = dateFromParts(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (found !== null) return found;
  return direction < 0 ? FIRST_DATE : LAST_DATE;
}
