import { type CalendarDate, parseCalendarDate } from '../../core/dates/calendar-date.ts';
import { WEEKDAY_NUMBERS } from '../../core/dates/calendar-names.ts';
import { type Cadence, parseCadence } from '../../core/rhythm/cadence.ts';
import { type DateSpan, EDITORS, type OnboardingStep } from '../../core/settings.ts';
import type { ValueKind } from './header-values.ts';

/** Text; alone after its key, a number or a yes or no counts as the text that is written. */
export const TEXT: ValueKind<string> = {
  expected: 'text',
  read: (value, written) => {
    if (typeof value === 'string') return value.trim();
    return typeof value === 'number' || typeof value === 'boolean' ? written : null;
  },
};

/** A calendar date, written out. */
export const DATE: ValueKind<CalendarDate> = {
  expected: 'a date, such as 2026-11-20',
  read: (value) => readDay(value),
};

/** A time of day, given back as `09:30`. */
export const TIME: ValueKind<string> = {
  expected: 'a time, such as "10:00"',
  read: (value) => {
    const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(String(value).trim()) ?? [];
    return hours && Number(hours) < 24 ? `${hours.padStart(2, '0')}:${minutes}` : null;
  },
};

/** Minutes, at most a day. */
export const MINUTES: ValueKind<number> = wholeNumber(1, 1440, 'a number of minutes, such as 45');

/** How a meeting felt, 1 to 5. */
export const MOOD: ValueKind<number> = wholeNumber(1, 5, 'a number from 1 to 5');

/** A day of the week by its English name: 0 Sunday to 6 Saturday. */
export const WEEKDAY: ValueKind<number> = {
  expected: 'a day of the week, such as tuesday',
  read: (value) => WEEKDAY_NUMBERS.get(String(value).trim().toLowerCase()) ?? null,
};

/** `MM-DD` or a calendar date. */
export const BIRTHDAY: ValueKind<string> = {
  expected: 'a birthday, such as 04-23 or 1990-04-23',
  read: (value) => {
    if (typeof value !== 'string') return null;
    const text = value.trim();
    // A leap year, so that 02-29 is a day.
    return parseCalendarDate(text) ?? (parseCalendarDate(`2000-${text}`) ? text : null);
  },
};

const WAITING = ['--wait', '-w', '-f', '--nofork', '-nw'];

/** A known editor, and at most what makes it wait until the file is closed. */
export const EDITOR: ValueKind<string> = {
  expected: 'a known editor, such as nvim or code (VISUAL and EDITOR may name any)',
  read: (value) => {
    const [program, ...rest] = String(value).trim().split(/\s+/);
    const isKnown = EDITORS.some((name) => name === program);
    return isKnown && rest.every((word) => WAITING.includes(word)) ? String(value).trim() : null;
  },
};

/** How often to meet. */
export const CADENCE: ValueKind<Cadence> = {
  expected: 'how often to meet, such as weekly, biweekly, "every 3 weeks" or none',
  read: (value) => (typeof value === 'string' ? parseCadence(value) : null),
};

/** `{from, to, why?}`; without `to` a single day. */
export const SPAN: ValueKind<DateSpan> = {
  expected: 'a span of days in order, such as {from: 2026-12-21, to: 2027-01-04}',
  read: readSpan,
};

/** A date, or `{from, to, why?}`. */
export const DAY_OR_SPAN: ValueKind<DateSpan> = {
  expected: 'a date or a span of days in order, such as {from: 2026-12-21, to: 2027-01-04}',
  read: (value) => {
    const day = readDay(value);
    return day ? { from: day, to: day } : readSpan(value);
  },
};

const UNTIL = /^(\d{1,3}) *(day|week|month)s?$/i;

/** `{until: 2 weeks, cadence: daily}` */
export const ONBOARDING_STEP: ValueKind<OnboardingStep> = {
  expected: 'an onboarding step, such as {until: 2 weeks, cadence: daily}',
  read: (value) => {
    if (!(value instanceof Map)) return null;
    const [, count, unit] = UNTIL.exec(String(value.get('until')).trim()) ?? [];
    const cadence = CADENCE.read(value.get('cadence'), null);
    if (!count || !unit || Number(count) < 1 || !cadence) return null;
    return { until: { count: Number(count), unit: UNITS[unit.toLowerCase()] ?? 'days' }, cadence };
  },
};

const UNITS: Record<string, OnboardingStep['until']['unit']> = { week: 'weeks', month: 'months' };

/** A yes or no. */
export const YES_NO: ValueKind<boolean> = {
  expected: 'true or false',
  read: (value) => {
    if (typeof value === 'boolean') return value;
    const word = String(value).trim().toLowerCase();
    if (word === 'yes' || word === 'on') return true;
    return word === 'no' || word === 'off' ? false : null;
  },
};

/** One of a few words, in any case; `spellings` are read as the words they stand for. */
export function oneOf<T extends string>(
  words: readonly T[],
  spellings: ReadonlyMap<string, T> = new Map(),
): ValueKind<T> {
  return {
    expected: `one of ${words.join(', ')}`,
    read: (value) => {
      const word = String(value).trim().toLowerCase();
      return words.find((known) => known === word) ?? spellings.get(word) ?? null;
    },
  };
}

function wholeNumber(least: number, most: number, expected: string): ValueKind<number> {
  return {
    expected,
    read: (value) => {
      const number = typeof value === 'string' && /^ *\d+ *$/.test(value) ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) return null;
      return number >= least && number <= most ? number : null;
    },
  };
}

function readDay(value: unknown): CalendarDate | null {
  return typeof value === 'string' ? parseCalendarDate(value.trim()) : null;
}

function readSpan(value: unknown): DateSpan | null {
  if (!(value instanceof Map)) return null;
  const from = readDay(value.get('from'));
  const to = readDay(value.get('to') ?? value.get('from'));
  if (!from || !to || from > to) return null;
  const why: unknown = value.get('why');
  return typeof why === 'string' && why.trim() ? { from, to, why: why.trim() } : { from, to };
}
