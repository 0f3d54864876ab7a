import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, calendarDate, weekdayOf } from '../../../src/core/dates/calendar-date.ts';
import { addWorkdays, firstWorkday } from '../../../src/core/dates/working-days.ts';
import { anyDate } from '../../support/dates.ts';

const WEEK = [1, 2, 3, 4, 5];

it.each([
  ['2026-11-20', 1, WEEK, '2026-11-23'],
  ['2026-11-21', 1, WEEK, '2026-11-23'],
  ['2026-11-22', 1, WEEK, '2026-11-23'],
  ['2026-11-19', 1, WEEK, '2026-11-20'],
  ['2026-11-20', 5, WEEK, '2026-11-27'],
  ['2026-11-20', 6, WEEK, '2026-11-30'],
  ['2026-11-19', 1, [0, 1, 2, 3, 4], '2026-11-22'],
  ['2026-11-20', 2, [3], '2026-12-02'],
  ['2026-11-20', 3, [], '2026-11-23'],
])('%s and %i working days of %j is %s', (from, count, workdays, to) => {
  expect(addWorkdays(calendarDate(from), count, workdays)).toBe(to);
});

it.each([
  ['2026-11-20', WEEK, '2026-11-20'],
  ['2026-11-21', WEEK, '2026-11-23'],
  ['2026-11-21', [6], '2026-11-21'],
  ['2026-11-21', [], '2026-11-21'],
])('the first working day from %s is, of %j, %s', (from, workdays, first) => {
  expect(firstWorkday(calendarDate(from), workdays)).toBe(first);
});

it('counts working days as one would day by day', () => {
  const workdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 30 }), workdays, (from, count, days) => {
      let byHand = from;
      for (let left = count; left > 0; ) {
        byHand = addDays(byHand, 1);
        if (days.includes(weekdayOf(byHand))) left--;
      }
      expect(addWorkdays(from, count, days)).toBe(byHand);
    }),
    { seed: 10, numRuns: 300 },
  );
});
