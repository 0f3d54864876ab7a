import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { OneononeError } from '../../errors.ts';
import type { Input } from '../command.ts';
import { optionText } from '../input.ts';

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
    'as in 2026-11-27, fri, +2w, "27 nov", "next tuesday", "in 2 weeks"',
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

const LONGEST_REST = 3;

/**
 * The text of an option that takes a date. Throws `bad-date` where it is none by itself, but is one with the words that
 * were left over: `--date 24 nov` went without its quotes.
 */
export function dateOption(input: Input, name: string, today: CalendarDate): string | undefined {
  const text = optionText(input, name);
  if (text === undefined || readDate(text, today) !== null) return text;
  const whole = restsOf(input.words)
    .map((rest) => `${text} ${rest}`)
    .find((longer) => readDate(longer, today) !== null);
  if (whole === undefined) return text;
  const message = `"${text}" is no date by itself; one of several words goes in quotes`;
  throw new OneononeError('bad-date', message, `--${name} "${whole}"`);
}

/** Words that stand together, the longest first. */
function restsOf(words: readonly string[]): string[] {
  const lengths = Array.from({ length: LONGEST_REST }, (_, at) => LONGEST_REST - at);
  return lengths.flatMap((length) => words.map((_, at) => words.slice(at, at + length).join(' ')));
}
