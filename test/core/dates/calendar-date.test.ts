import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  dateFromParts,
  daysBetween,
  FIRST_DATE,
  LAST_DATE,
  parseCalendarDate,
  weekdayOf,
} from '../../../src/core/dates/calendar-date.ts';
import { anyDate } from '../../support/dates.ts';

const zoneBefore = process.env.TZ;

afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

describe('parseCalendarDate', () => {
  it.each([
    '2026-11-20',
    '2024-02-29',
    '2000-02-29',
    '2011-12-30',
    '1000-01-01',
    '9999-12-31',
    '2026-04-30',
  ])('reads %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    '',
    '2026-11-31',
    '2026-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '2026-1-2',
    '0999-01-01',
    '20261120',
    '2026-11-20 ',
    '2026-11-20\n',
    ' 2026-11-20',
    '2026/11/20',
    '2026-11-20T00:00',
    '+2026-11-20',
    '٢٠٢٦-١١-٢٠',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('agrees with the calendar of ECMAScript on every text of that form', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    const year = fc.integer({ min: 1000, max: 9999 });
    fc.assert(
      fc.property(year, part, part, (y, m, d) => {
        const text = `${y}-${m}-${d}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(parseCalendarDate(text) !== null).toBe(isReal);
      }),
      { seed: 1 },
    );
  });
});

it('calendarDate throws where there is no such day', () => {
  expect(calendarDate('2026-11-20')).toBe('2026-11-20');
  expect(() => calendarDate('2026-11-31')).toThrow(RangeError);
});

it('dateFromParts makes real days only', () => {
  expect(dateFromParts(2026, 3, 4)).toBe('2026-03-04');
  expect(dateFromParts(2026, 2, 29)).toBeNull();
  expect(dateFromParts(999, 1, 1)).toBeNull();
  expect(dateFromParts(10000, 1, 1)).toBeNull();
});

describe('counting', () => {
  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-20', 14, '2026-12-04'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['9999-12-30', 5, '9999-12-31'],
    ['1000-01-02', -5, '1000-01-01'],
    ['2026-11-20', 1e12, '9999-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(calendarDate(from), days)).toBe(to);
  });

  it.each([
    ['2026-11-20', 1, '2026-12-20'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['9999-11-30', 2, '9999-12-31'],
    ['1000-01-31', -1, '1000-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(calendarDate(from), months)).toBe(to);
  });

  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-12-04', 14],
    ['2026-11-20', '2026-11-06', -14],
    ['2024-02-01', '2024-03-01', 29],
    ['1000-01-01', '9999-12-31', 3_287_181],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days);
  });

  it.each([
    ['2026-11-15', 0],
    ['2026-11-20', 5],
    ['2026-11-21', 6],
    ['2024-02-29', 4],
    ['1000-01-01', 3],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(calendarDate(date))).toBe(weekday);
  });

  it('keeps addDays and daysBetween each other’s inverse', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const to = addDays(date, days);
        fc.pre(to !== FIRST_DATE && to !== LAST_DATE);
        expect(daysBetween(date, to)).toBe(days);
        expect(addDays(to, -days)).toBe(date);
        expect(weekdayOf(to)).toBe((((weekdayOf(date) + days) % 7) + 7) % 7);
      }),
      { seed: 2 },
    );
  });
});

describe.each(['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kolkata', 'Europe/London', 'UTC'])(
  'in %s',
  (zone) => {
    it('has every day, also those the zone skipped or lengthened', () => {
      process.env.TZ = zone;
      const first = calendarDate('2011-12-29');
      expect(addDays(first, 1)).toBe('2011-12-30');
      expect(addDays(first, 2)).toBe('2011-12-31');
      expect(addMonths(calendarDate('2011-11-30'), 1)).toBe('2011-12-30');
      expect(daysBetween(first, calendarDate('2011-12-31'))).toBe(2);
      expect(weekdayOf(calendarDate('2011-12-30'))).toBe(5);
      expect(addDays(calendarDate('2026-03-28'), 1)).toBe('2026-03-29');
      expect(daysBetween(calendarDate('2026-03-08'), calendarDate('2026-03-09'))).toBe(1);
      expect(addDays(calendarDate('2026-11-01'), 1)).toBe('2026-11-02');
    });
  },
);
