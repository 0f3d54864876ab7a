import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, daysBetween } from '../../../src/core/dates/calendar-date.ts';
import {
  daysThatCount,
  firstDayThatCounts,
  isFree,
  joinSpans,
} from '../../../src/core/dates/free-days.ts';

function span(from: string, to: string) {
  return { from: calendarDate(from), to: calendarDate(to) };
}

describe('joinSpans', () => {
  it('orders, joins what overlaps or touches, and drops what ends before it begins', () => {
    const spans = [
      span('2026-12-24', '2026-12-26'),
      span('2026-12-01', '2026-12-03'),
      span('2026-12-27', '2026-12-28'),
      span('2026-12-25', '2026-12-25'),
      span('2026-12-30', '2026-12-29'),
      span('2026-12-30', '2026-12-31'),
    ];
    expect(joinSpans(spans)).toEqual([
      span('2026-12-01', '2026-12-03'),
      span('2026-12-24', '2026-12-28'),
      span('2026-12-30', '2026-12-31'),
    ]);
  });

  it('leaves what it was given as it was', () => {
    const spans = [span('2026-12-24', '2026-12-26'), span('2026-12-26', '2026-12-31')];
    joinSpans(spans);
    expect(spans).toEqual([span('2026-12-24', '2026-12-26'), span('2026-12-26', '2026-12-31')]);
  });
});

describe('with 24 to 26 and 28 December free', () => {
  const free = joinSpans([span('2026-12-24', '2026-12-26'), span('2026-12-28', '2026-12-28')]);

  it.each([
    ['2026-12-23', '2026-12-23'],
    ['2026-12-24', '2026-12-27'],
    ['2026-12-26', '2026-12-27'],
    ['2026-12-27', '2026-12-27'],
    ['2026-12-28', '2026-12-29'],
  ])('the first day that counts from %s is %s', (from, first) => {
    const date = calendarDate(from);
    expect(firstDayThatCounts(date, free)).toBe(first);
    expect(isFree(date, free)).toBe(from !== first);
  });

  it.each([
    ['2026-12-20', '2026-12-20', 0],
    ['2026-12-20', '2026-12-19', 0],
    ['2026-12-20', '2026-12-23', 3],
    ['2026-12-20', '2026-12-25', 3],
    ['2026-12-24', '2026-12-26', 0],
    ['2026-12-20', '2026-12-31', 7],
    ['2026-12-27', '2026-12-28', 0],
  ])('after %s up to %s %i days count', (date, until, days) => {
    expect(daysThatCount(calendarDate(date), calendarDate(until), free)).toBe(days);
  });
});

it('counts as one would day by day', () => {
  const start = calendarDate('2026-11-20');
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(start, days));
  const spans = fc.array(fc.record({ from: day, to: day }), { maxLength: 8 });
  fc.assert(
    fc.property(spans, day, day, (some, from, until) => {
      const free = joinSpans(some);
      const isFreeByHand = (date: string) => some.some((one) => one.from <= date && date <= one.to);
      let byHand = 0;
      for (let days = 1; days <= daysBetween(from, until); days++) {
        if (!isFreeByHand(addDays(from, days))) byHand++;
      }
      expect(daysThatCount(from, until, free)).toBe(byHand);
      expect(isFree(from, free)).toBe(isFreeByHand(from));
      const first = firstDayThatCounts(from, free);
      expect(isFreeByHand(first)).toBe(false);
      expect(daysThatCount(from, first, free)).toBe(first === from ? 0 : 1);
    }),
    { seed: 9, numRuns: 300 },
  );
});
