import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { sayAge, sayDay, saySpan } from '../../../src/core/dates/day-words.ts';

const TODAY = calendarDate('2026-11-20');

it.each([
  ['2026-11-27', 'Fri 27 Nov'],
  ['2026-11-20', 'Fri 20 Nov'],
  ['2026-01-01', 'Thu 1 Jan'],
  ['2027-01-01', 'Fri 1 Jan 2027'],
  ['2025-12-31', 'Wed 31 Dec 2025'],
])('%s is %s', (date, said) => {
  expect(sayDay(calendarDate(date), TODAY)).toBe(said);
});

it.each([
  ['2026-12-21', '2027-01-03', 'Mon 21 Dec to Sun 3 Jan'],
  ['2026-11-23', '2026-11-27', 'Mon 23 Nov to Fri 27 Nov'],
  ['2026-11-23', '2026-11-23', 'Mon 23 Nov'],
  ['2027-01-04', '2027-01-04', 'Mon 4 Jan 2027'],
  ['2027-01-04', '2027-01-08', 'Mon 4 Jan to Fri 8 Jan 2027'],
  ['2027-12-20', '2028-01-03', 'Mon 20 Dec 2027 to Mon 3 Jan 2028'],
  ['2026-03-02', '2027-03-01', 'Mon 2 Mar to Mon 1 Mar'],
  ['2026-03-02', '2027-03-02', 'Mon 2 Mar to Tue 2 Mar 2027'],
  ['2025-12-22', '2026-01-02', 'Mon 22 Dec 2025 to Fri 2 Jan'],
  ['2026-12-21', '2028-01-03', 'Mon 21 Dec to Mon 3 Jan 2028'],
])('%s to %s is %s', (from, to, said) => {
  expect(saySpan({ from: calendarDate(from), to: calendarDate(to) }, TODAY)).toBe(said);
});

describe('sayAge', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [9, '9 days'],
    [13, '13 days'],
    [14, '2 weeks'],
    [35, '5 weeks'],
    [41, '5 weeks'],
    [62, '8 weeks'],
    [63, '2 months'],
    [92, '3 months'],
    [222, '7 months'],
    [365, '11 months'],
    [366, '12 months'],
    [730, '23 months'],
    [731, '2 years'],
    [3653, '10 years'],
  ])('%i days are %s', (days, said) => {
    expect(sayAge(days)).toBe(said);
  });
});
