import { addDays, addMonths, type CalendarDate, dayOf } from './calendar-date.ts';
import { MONTH_NUMBERS } from './calendar-names.ts';
import { readDate } from './date-words.ts';

/** A stretch of days, both ends included. */
export interface Stretch {
  from: CalendarDate;
  to: CalendarDate;
}

const JOINTS = new Set(['to', 'until', 'till', '-', '–']);
const DAYS_IN_WEEK = 7;

/**
 * Reads words as a stretch of days: `21 dec 3 jan`, `mon to fri`, `until march` (from today), `tomorrow` (one day),
 * `next week` and `december` (all of it). The second date counts from the first. Null where they are none.
 */
export function readStretch(words: readonly string[], today: CalendarDate): Stretch | null {
  const [first = '', ...rest] = words.join(' ').trim().toLowerCase().split(/\s+/);
  if (first === 'until' || first === 'till') return stretch(today, readFrom(rest, today));
  const all = [first, ...rest];
  const whole = readWhole(all.join(' '), today);
  if (whole !== null) return whole;
  const single = readFrom(all, today);
  return single === null ? readTwo(all, today) : { from: single, to: single };
}

function readFrom(words: readonly string[], from: CalendarDate): CalendarDate | null {
  return words.length === 0 ? null : readDate(words.join(' '), from, 'future');
}

function readTwo(words: readonly string[], today: CalendarDate): Stretch | null {
  for (let length = words.length - 1; length > 0; length -= 1) {
    const from = readFrom(words.slice(0, length), today);
    const joint = JOINTS.has(words[length] ?? '') ? 1 : 0;
    const to = from === null ? null : readFrom(words.slice(length + joint), from);
    if (from !== null && to !== null) return stretch(from, to);
  }
  return null;
}

function stretch(from: CalendarDate, to: CalendarDate | null): Stretch | null {
  return to === null ? null : { from, to };
}

/** A week or a month that is named as a whole. */
function readWhole(words: string, today: CalendarDate): Stretch | null {
  if (words === 'next week') {
    const monday = readDate('next monday', today);
    return monday === null ? null : { from: monday, to: addDays(monday, DAYS_IN_WEEK - 1) };
  }
  const [name = '', year] = words.split(' ');
  const isMonth = MONTH_NUMBERS.has(name) && (year === undefined || /^\d{4}$/.test(year));
  const from =
    words === 'next month' ? firstOfNextMonth(today) : isMonth ? readDate(words, today) : null;
  return from === null ? null : { from, to: addDays(addMonths(from, 1), -1) };
}

function firstOfNextMonth(today: CalendarDate): CalendarDate {
  return addMonths(addDays(today, 1 - dayOf(today)), 1);
}
