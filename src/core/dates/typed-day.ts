import type { CalendarDate } from './calendar-date.ts';
import { readDate } from './date-words.ts';
import { sayDay } from './day-words.ts';

/** A day as it is typed on a command line: `17 nov` where that means this very day, else `2026-11-17`. */
export function typedDay(date: CalendarDate, today: CalendarDate): string {
  const words = sayDay(date, today).split(' ').slice(1, 3).join(' ').toLowerCase();
  const leans = date < today ? (['none'] as const) : (['none', 'future'] as const);
  return leans.every((lean) => readDate(words, today, lean) === date) ? words : date;
}
