import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { matchPerson } from '../../core/people/match-person.ts';
import type { KnownPerson } from '../../notebook/read/read-people.ts';

/** Words taken apart into names and the text of a date; undefined where they end without one. */
export interface PeopleAndDate {
  names: string[];
  date: string | undefined;
}

const LONGEST_DATE = 4;
const NAMED_DAYS = new Set(['last', 'next']);
const NUMBERED = /^\d{4}-\d{2}-\d{2}-\d+$/;

/**
 * Takes "sam kim 17 nov" apart: the last words are a date where they read as one, the longest first. A last word that
 * is somebody's name is a name (May, Jan), and the first word always is.
 */
export function splitPeopleAndDate(
  words: readonly string[],
  everybody: readonly KnownPerson[],
  today: CalendarDate,
): PeopleAndDate {
  for (let length = Math.min(LONGEST_DATE, words.length - 1); length > 0; length -= 1) {
    const date = words.slice(-length).join(' ');
    const isName = length === 1 && matchPerson(date, everybody, 'word').kind !== 'none';
    if (!isName && isMeantAsDate(date, length, today)) {
      return { names: words.slice(0, -length), date };
    }
  }
  return { names: [...words], date: undefined };
}

/** One quoted argument, or one with a digit, can only be meant as a date: what is wrong with it is said later. */
function isMeantAsDate(text: string, length: number, today: CalendarDate): boolean {
  const words = text.trim().toLowerCase();
  if (NAMED_DAYS.has(words) || NUMBERED.test(words) || readDate(words, today) !== null) return true;
  return length === 1 && /[\s\d]/.test(words);
}
