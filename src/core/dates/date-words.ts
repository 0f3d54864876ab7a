import {
  addDays,
  addMonths,
  type CalendarDate,
  FIRST_DATE,
  LAST_DATE,
  parseCalendarDate,
  weekdayOf,
} from './calendar-date.ts';
import { WEEKDAY_NUMBERS } from './calendar-names.ts';
import { type DateLean, readMonthWords } from './month-words.ts';

const LONGEST = 40;
const SIGNED = /^([+-]) ?(\d{1,4}) ?([dwmy]|days?|weeks?|months?|years?)$/;
const IN = /^in (\w+) (days?|weeks?|months?|years?)$/;
const AGO = /^(\w+) (days?|weeks?|months?|years?) ago$/;
const NEIGHBOUR = /^(next|last) (week|month|year)$/;
const WEEKDAY = /^(?:(next|last|this) )?([a-z]+)$/;
const NUMBER_WORDS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const NEAR_DAYS = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/**
 * Reads a date as people write it (`2026-11-27`, `tomorrow`, `fri`, `next tuesday`, `in 2 weeks`, `+2w`, `27 nov`,
 * `march`), counted from `from`. Null for anything else, slashes and dots included: `1/12` means two days.
 */
export function readDate(
  text: string,
  from: CalendarDate,
  lean: DateLean = 'none',
): CalendarDate | null {
  if (text.length > LONGEST) return null;
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return (
    parseCalendarDate(words) ??
    readDistance(words, from) ??
    readWeekday(words, from) ??
    readMonthWords(words, from, lean)
  );
}

function readDistance(words: string, from: CalendarDate): CalendarDate | null {
  const near = NEAR_DAYS.get(words);
  if (near !== undefined) return addDays(from, near);
  const signed = SIGNED.exec(words);
  if (signed) return shift(from, Number(`${signed[1]}${signed[2]}`), signed[3]);
  const ahead = IN.exec(words);
  if (ahead) return shift(from, readCount(ahead[1]), ahead[2]);
  const ago = AGO.exec(words);
  if (ago) return shift(from, -readCount(ago[1]), ago[2]);
  const neighbour = NEIGHBOUR.exec(words);
  return neighbour ? shift(from, neighbour[1] === 'next' ? 1 : -1, neighbour[2]) : null;
}

function readCount(word = ''): number {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  const number = NUMBER_WORDS.indexOf(word);
  return number > 0 ? number : Number.NaN;
}

function shift(from: CalendarDate, count: number, unit = ''): CalendarDate | null {
  if (Number.isNaN(count)) return null;
  const found = shiftBy(from, count, unit.charAt(0));
  // A date at the end of the calendar was cut off there: nobody means it.
  return found === FIRST_DATE || found === LAST_DATE ? null : found;
}

function shiftBy(from: CalendarDate, count: number, unit: string): CalendarDate {
  if (unit === 'd') return addDays(from, count);
  if (unit === 'w') return addDays(from, count * 7);
  return addMonths(from, unit === 'y' ? count * 12 : count);
}

function readWeekday(words: string, from: CalendarDate): CalendarDate | null {
  const [, which, name = ''] = WEEKDAY.exec(words) ?? [];
  const weekday = WEEKDAY_NUMBERS.get(name);
  if (weekday === undefined) return null;
  const today = weekdayOf(from);
  const ahead = (weekday - today + 7) % 7;
  if (which === 'this') return addDays(from, ahead);
  if (which === 'last') return addDays(from, ahead - 7);
  if (which === 'next') return addDays(from, daysToNextWeek(today, weekday));
  return addDays(from, ahead === 0 ? 7 : ahead);
}

/** Days to that weekday of the week after this one, weeks beginning on Monday. */
function daysToNextWeek(today: number, weekday: number): number {
  return 7 + ((weekday + 6) % 7) - ((today + 6) % 7);
}
