import { describe, expect, it } from 'vitest';
import { nextBirthday } from '../../../src/core/dates/birthday.ts';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';

describe('nextBirthday', () => {
  it.each([
    ['12-03', '2026-11-20', '2026-12-03', null],
    ['11-20', '2026-11-20', '2026-11-20', null],
    ['11-19', '2026-11-20', '2027-11-19', null],
    ['01-02', '2026-12-31', '2027-01-02', null],
    ['1986-11-23', '2026-11-20', '2026-11-23', 40],
    ['1986-11-19', '2026-11-20', '2027-11-19', 41],
    ['02-29', '2027-02-20', '2027-02-28', null],
    ['2000-02-29', '2028-02-20', '2028-02-29', 28],
    ['02-29', '2027-03-01', '2028-02-29', null],
    ['2026-11-22', '2026-11-20', '2026-11-22', null],
    ['2030-11-22', '2026-11-20', '2026-11-22', null],
  ])('%s as of %s is %s', (birthday, today, date, turns) => {
    expect(nextBirthday(birthday, calendarDate(today))).toEqual({ date, turns });
  });
});
