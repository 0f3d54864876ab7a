import { parseDate } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, daysBetween } from '../../../src/core/dates/calendar-date.ts';
import { WEEKDAY_NUMBERS } from '../../../src/core/dates/calendar-names.ts';
import { readDate } from '../../../src/core/dates/date-words.ts';
import { sayDay } from '../../../src/core/dates/day-words.ts';
import { anyDate } from '../../support/dates.ts';

const FRIDAY = calendarDate('2026-11-20');
const MONDAY = calendarDate('2026-11-16');

describe('from Friday 20 November 2026', () => {
  it.each([
    ['2026-11-27', '2026-11-27'],
    ['1999-01-01', '1999-01-01'],
    ['today', '2026-11-20'],
    ['TODAY', '2026-11-20'],
    ['  Tomorrow ', '2026-11-21'],
    ['yesterday', '2026-11-19'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['sat', '2026-11-21'],
    ['tue', '2026-11-24'],
    ['tues', '2026-11-24'],
    ['thu', '2026-11-26'],
    ['thur', '2026-11-26'],
    ['thurs', '2026-11-26'],
    ['wed', '2026-11-25'],
    ['next tuesday', '2026-11-24'],
    ['next friday', '2026-11-27'],
    ['next sunday', '2026-11-29'],
    ['this friday', '2026-11-20'],
    ['this sat', '2026-11-21'],
    ['last tuesday', '2026-11-17'],
    ['last friday', '2026-11-13'],
    ['last sat', '2026-11-14'],
    ['next week', '2026-11-27'],
    ['last week', '2026-11-13'],
    ['next month', '2026-12-20'],
    ['last month', '2026-10-20'],
    ['next year', '2027-11-20'],
    ['in 2 weeks', '2026-12-04'],
    ['In  2   Weeks', '2026-12-04'],
    ['in a week', '2026-11-27'],
    ['in two weeks', '2026-12-04'],
    ['in 1 day', '2026-11-21'],
    ['in 3 months', '2027-02-20'],
    ['in a year', '2027-11-20'],
    ['2 weeks ago', '2026-11-06'],
    ['3 days ago', '2026-11-17'],
    ['a month ago', '2026-10-20'],
    ['+2w', '2026-12-04'],
    ['+2 weeks', '2026-12-04'],
    ['+3d', '2026-11-23'],
    ['+1m', '2026-12-20'],
    ['+1y', '2027-11-20'],
    ['-1w', '2026-11-13'],
    ['-3d', '2026-11-17'],
    ['+0d', '2026-11-20'],
    ['27 nov', '2026-11-27'],
    ['27 November', '2026-11-27'],
    ['nov 27', '2026-11-27'],
    ['27th nov', '2026-11-27'],
    ['Nov 27th, 2026', '2026-11-27'],
    ['27 nov 2026', '2026-11-27'],
    ['29 feb 2024', '2024-02-29'],
    ['Fri 27 Nov', '2026-11-27'],
    ['Fri 1 Jan 2027', '2027-01-01'],
    ['march', '2027-03-01'],
    ['jan', '2027-01-01'],
    ['dec', '2026-12-01'],
    ['november', '2027-11-01'],
    ['may', '2027-05-01'],
    ['march 2028', '2028-03-01'],
  ])('%j is %s', (text, date) => {
    expect(readDate(text, FRIDAY)).toBe(date);
    expect(readDate(text, FRIDAY, 'future')).toBe(date);
  });

  it.each([
    ['20 nov', '2026-11-20', '2026-11-20'],
    ['19 nov', '2026-11-19', '2027-11-19'],
    ['12 apr', '2027-04-12', '2027-04-12'],
    ['22 may', '2026-05-22', '2027-05-22'],
    ['21 may', '2027-05-21', '2027-05-21'],
    ['21 dec', '2026-12-21', '2026-12-21'],
    ['3 jan', '2027-01-03', '2027-01-03'],
    ['29 feb', '2028-02-29', '2028-02-29'],
    ['Tue 17 Nov', '2026-11-17', null],
  ])('%j is %s when near, %s when to come', (text, near, coming) => {
    expect(readDate(text, FRIDAY, 'none')).toBe(near);
    expect(readDate(text, FRIDAY, 'future')).toBe(coming);
  });

  it.each([
    '',
    ' ',
    'soon',
    'next',
    'last',
    '1/12',
    '27/11/2026',
    '1.12.',
    '27.11.2026',
    '2026-11-31',
    '2026-1-2',
    '31 nov',
    '0 nov',
    '29 feb 2026',
    'mon 27 nov',
    'bob 27 nov',
    '27 nov 26',
    '27 novem',
    'frid',
    'f',
    'm',
    'next soon',
    '+2',
    '2w',
    '+2x',
    '+-2w',
    '+99999d',
    '+9999y',
    '-9999y',
    'in weeks',
    'in soon weeks',
    'in  weeks',
    '-2 weeks ago',
    'friday!',
    'fri sat',
    'constructor',
    'next constructor',
    `${' '.repeat(60)}fri`,
  ])('%j is no date', (text) => {
    expect(readDate(text, FRIDAY)).toBeNull();
  });
});

describe('from Monday 16 November 2026', () => {
  it.each([
    ['tue', '2026-11-17'],
    ['next tuesday', '2026-11-24'],
    ['mon', '2026-11-23'],
    ['next monday', '2026-11-23'],
    ['last monday', '2026-11-09'],
    ['last tuesday', '2026-11-10'],
    ['sunday', '2026-11-22'],
    ['next sunday', '2026-11-29'],
  ])('%j is %s', (text, date) => {
    expect(readDate(text, MONDAY)).toBe(date);
  });
});

it('stays at the end of a short month', () => {
  const end = calendarDate('2026-01-31');
  expect(readDate('+1m', end)).toBe('2026-02-28');
  expect(readDate('next month', end)).toBe('2026-02-28');
});

it('takes the first of a month that begins today for the one a year later', () => {
  expect(readDate('march', calendarDate('2026-03-01'))).toBe('2027-03-01');
  expect(readDate('march', calendarDate('2026-02-28'))).toBe('2026-03-01');
});

it('waits eight years for a 29 February across 2100', () => {
  expect(readDate('29 feb', calendarDate('2096-03-01'), 'future')).toBe('2104-02-29');
});

describe('for any day', () => {
  const unknownToChrono = new Set(['tues', 'weds']);
  const names = fc
    .constantFrom(...WEEKDAY_NUMBERS.keys())
    .filter((name) => !unknownToChrono.has(name));

  it('takes a weekday as chrono does', () => {
    const phrases = fc.tuple(fc.constantFrom('', 'next ', 'last ', 'this '), names);
    fc.assert(
      fc.property(anyDate, phrases, (from, [which, name]) => {
        const found = readDate(which + name, from);
        const theirs = parseDate(which + name, new Date(`${from}T12:00:00`), {
          forwardDate: which === '',
        });
        if (theirs === null || found === null) throw new Error(`not read: ${which}${name}`);
        const days = Math.round((theirs.getTime() - Date.parse(`${from}T12:00:00`)) / 86_400_000);
        // A bare weekday is the one after today for us, today for chrono.
        const expected = which === '' && days === 0 ? 7 : days;
        expect(daysBetween(from, found)).toBe(expected);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('reads back the days it says', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -170, max: 170 }), (today, days) => {
        const date = addDays(today, days);
        expect(readDate(sayDay(date, today), today)).toBe(date);
        if (days >= 0) expect(readDate(sayDay(date, today), today, 'future')).toBe(date);
      }),
      { seed: 4 },
    );
  });

  it('never throws and gives calendar dates only', () => {
    const word = fc.constantFrom(
      'next',
      'last',
      'in',
      'ago',
      '2',
      '+',
      'w',
      'weeks',
      'nov',
      'fri',
      '27',
      '9999',
      ',',
      'a',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, anyDate, (words, from) => {
        const found = readDate(words, from);
        if (found !== null) expect(calendarDate(found)).toBe(found);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
