import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { OneononeError } from '../../errors.ts';

/** How a date argument is read: `future` never lies in the past unless written out. */
export type Lean = 'future' | 'none';

/**
 * The date that words mean, counted from today. Words that the notebook's own grammar does not know go to a larger one,
 * which must understand all of them. Throws `bad-date`.
 */
export async function readDateArgument(
  text: string,
  today: CalendarDate,
  lean: Lean,
): Promise<CalendarDate> {
  const date = readDate(text, today, lean) ?? (await readNaturalDate(text, today, lean));
  if (date !== null) return date;
  throw new OneononeError(
    'bad-date',
    `"${text}" is no date that I can read`,
    'as in 2026-11-27, today, fri, next tuesday, in 2 weeks, +2w, 27 nov',
  );
}

async function readNaturalDate(
  text: string,
  today: CalendarDate,
  lean: Lean,
): Promise<CalendarDate | null> {
  const { naturalDate } = await import('./natural-date.ts');
  return naturalDate(text, today, lean === 'future');
}
