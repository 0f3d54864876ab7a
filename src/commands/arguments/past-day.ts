import { type CalendarDate, yearOf } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { OneononeError } from '../../errors.ts';
import { readDateArgument } from './date.ts';

/**
 * The day that something happened: today where none was said, the last "12 apr" where that is still to come this year.
 * Throws `bad-date`, also for a day to come.
 */
export async function readPastDay(
  text: string | undefined,
  today: CalendarDate,
): Promise<CalendarDate> {
  if (text === undefined) return today;
  const date = await readDateArgument(leaningBack(text, today), today, 'none');
  if (date <= today) return date;
  throw new OneononeError(
    'bad-date',
    `${sayDay(date, today)} is still to come`,
    'today, or before',
  );
}

/** A day without a year that would be to come is the last one there was: people say "12 apr" of something in spring. */
export function leaningBack(text: string, today: CalendarDate): string {
  const date = readDate(text, today);
  if (date === null || date <= today) return text;
  return readDate(`${text} ${yearOf(today)}`, today) ?? text;
}
