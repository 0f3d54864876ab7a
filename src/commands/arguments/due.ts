import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { OneononeError } from '../../errors.ts';
import { readDateArgument } from './date.ts';

const YEAR = /\d{4}/;
const LONGEST_DATE = 4;

/** The date that a promise is to be kept by: never past, unless written out with its year. Throws `bad-date`. */
export async function readDueDate(text: string, today: CalendarDate): Promise<CalendarDate> {
  const date = await readDateArgument(text, today, 'future');
  if (date >= today || YEAR.test(text)) return date;
  const message = `"${text}" is ${sayDay(date, today)}, which is past already`;
  throw new OneononeError('bad-date', message, `if you mean that day, write it out: ${date}`);
}

/** The same, or null for "none". */
export async function readDueOrNone(
  text: string,
  today: CalendarDate,
): Promise<CalendarDate | null> {
  return text.trim().toLowerCase() === 'none' ? null : readDueDate(text, today);
}

/**
 * Splits words that end with a date (or "none") in two: "the draft 27 nov" is about "the draft". The longest date
 * wins; null where the last words are none.
 */
export function splitOffDate(
  words: readonly string[],
  today: CalendarDate,
): { about: string[]; date: string } | null {
  for (let length = Math.min(LONGEST_DATE, words.length); length > 0; length -= 1) {
    const date = words.slice(-length).join(' ');
    const isDate = date.toLowerCase() === 'none' || readDate(date, today, 'future') !== null;
    if (isDate) return { about: words.slice(0, -length), date };
  }
  return null;
}
