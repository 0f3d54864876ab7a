import { expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { readStretch } from '../../../src/core/dates/read-stretch.ts';

const FRIDAY = calendarDate('2026-11-20');

it.each([
  ['21 dec 3 jan', '2026-12-21', '2027-01-03'],
  ['21 dec to 3 jan', '2026-12-21', '2027-01-03'],
  ['dec 21 jan 3', '2026-12-21', '2027-01-03'],
  ['2026-12-21 2027-01-03', '2026-12-21', '2027-01-03'],
  ['2026-11-02 2026-11-06', '2026-11-02', '2026-11-06'],
  ['mon fri', '2026-11-23', '2026-11-27'],
  ['mon +1w', '2026-11-23', '2026-11-30'],
  ['next monday until next friday', '2026-11-23', '2026-12-04'],
  ['tomorrow', '2026-11-21', '2026-11-21'],
  ['today until 27 nov', '2026-11-20', '2026-11-27'],
  ['until march', '2026-11-20', '2027-03-01'],
  ['Until 4 Jan', '2026-11-20', '2027-01-04'],
  ['next week', '2026-11-23', '2026-11-29'],
  ['next month', '2026-12-01', '2026-12-31'],
  ['february 2027', '2027-02-01', '2027-02-28'],
])('reads "%s"', (words, from, to) => {
  expect(readStretch(words.split(' '), FRIDAY)).toEqual({ from, to });
});

it.each(['', 'kim', 'kim until march', 'until', '21 dec 3', '1/12', 'mon kim'])(
  'gives null for "%s"',
  (words) => {
    expect(readStretch(words.split(' '), FRIDAY)).toBeNull();
  },
);
