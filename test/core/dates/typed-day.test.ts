import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { readDate } from '../../../src/core/dates/date-words.ts';
import { typedDay } from '../../../src/core/dates/typed-day.ts';
import { anyDate } from '../../support/dates.ts';

const FRIDAY = calendarDate('2026-11-20');

it.each([
  ['2026-11-17', '17 nov'],
  ['2026-11-24', '24 nov'],
  ['2027-01-04', '4 jan'],
  ['2026-02-03', '2026-02-03'],
  ['2027-10-01', '2027-10-01'],
])('types %s as "%s"', (date, typed) => {
  expect(typedDay(calendarDate(date), FRIDAY)).toBe(typed);
});

it('is read back as the same day', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (date, today) => {
      expect(readDate(typedDay(date, today), today)).toBe(date);
    }),
    { seed: 20261120 },
  );
});
