import {
  type CalendarDate,
  dateFromParts,
  daysBetween,
  weekdayOf,
  yearOf,
} from './calendar-date.ts';
import { MONTH_NUMBERS, WEEKDAY_NUMBERS } from './calendar-names.ts';

/** Which way a day without a year leans: `future` is the coming one, today included; `none` the nearest. */
export type DateLean = 'future' | 'none';

/** A day of some month, its year perhaps left to be found. */
interface MonthDay {
  weekday: string | undefined;
  month: number;
  day: number;
  year: number | null;
}

const DAY_MONTH = /^(?:([a-z]+),? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)(?:,? (\d{4}))?$/;
const MONTH_DAY = /^(?:([a-z]+),? )?([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;
const MONTH_ONLY = /^([a-z]+)(?: (\d{4}))?$/;

/** Longest wait for a 29 February: 2096 to 2104. */
const LEAP_GAP = 8;

/**
 * Reads a date that names its month, in lower case: `27 nov`, `nov 27`, `fri 27 nov 2026`, and `march` for the first
 * day of the next March. A weekday that does not fit the day makes it null.
 */
export function readMonthWords(
  words: string,
  from: CalendarDate,
  lean: DateLean,
): CalendarDate | null {
  const alone = readMonthAlone(words, from);
  if (alone !== null) return alone;
  const parts = splitMonthDay(words);
  if (parts === null) return null;
  const found = parts.year === null ? nearest(parts, from, lean) : dayIn(parts, parts.year);
  return found !== null && fitsWeekday(found, parts.weekday) ? found : null;
}

function readMonthAlone(words: string, from: CalendarDate): CalendarDate | null {
  const [, name = '', year] = MONTH_ONLY.exec(words) ?? [];
  const month = MONTH_NUMBERS.get(name);
  if (month === undefined) return null;
  if (year !== undefined) return dateFromParts(Number(year), month, 1);
  const thisYear = dateFromParts(yearOf(from), month, 1);
  return thisYear !== null && thisYear > from
    ? thisYear
    : dateFromParts(yearOf(from) + 1, month, 1);
}

function splitMonthDay(words: string): MonthDay | null {
  const dayFirst = DAY_MONTH.exec(words);
  if (dayFirst) return toMonthDay(dayFirst[1], dayFirst[3], dayFirst[2], dayFirst[4]);
  const monthFirst = MONTH_DAY.exec(words);
  return monthFirst && toMonthDay(monthFirst[1], monthFirst[2], monthFirst[3], monthFirst[4]);
}

function toMonthDay(
  weekday: string | undefined,
  name = '',
  day = '',
  year: string | undefined,
): MonthDay | null {
  const month = MONTH_NUMBERS.get(name);
  if (month === undefined) return null;
  return { weekday, month, day: Number(day), year: year === undefined ? null : Number(year) };
}

function fitsWeekday(date: CalendarDate, name: string | undefined): boolean {
  return name === undefined || WEEKDAY_NUMBERS.get(name) === weekdayOf(date);
}

function nearest(parts: MonthDay, from: CalendarDate, lean: DateLean): CalendarDate | null {
  const coming = search(parts, from, 1);
  if (lean === 'future') return coming;
  const past = search(parts, from, -1);
  if (coming === null || past === null) return coming ?? past;
  return daysBetween(past, from) < daysBetween(from, coming) ? past : coming;
}

/** The first such day on or after `from`, or, with step -1, the last on or before it. */
function search(parts: MonthDay, from: CalendarDate, step: 1 | -1): CalendarDate | null {
  for (let years = 0; years <= LEAP_GAP; years++) {
    const date = dayIn(parts, yearOf(from) + years * step);
    if (date !== null && (step === 1 ? date >= from : date <= from)) return date;
  }
  return null;
}

function dayIn(parts: MonthDay, year: number): CalendarDate | null {
  return dateFromParts(year, parts.month, parts.day);
}
