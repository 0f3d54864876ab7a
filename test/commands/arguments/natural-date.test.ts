import { expect, test } from 'vitest';
import { naturalDate } from '../../../src/commands/arguments/natural-date.ts';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';

const TODAY = calendarDate('2026-11-20');

test.each([
  ['the day after tomorrow', '2026-11-22'],
  ['3 weeks from now', '2026-12-11'],
  ['december 1st', '2026-12-01'],
])('%s', (text, date) => {
  expect(naturalDate(text, TODAY, true)).toBe(date);
});

test.each(['2026-13-01', '2026-11-31', '1/12', '1.12.2026', '01-12-26', 'friday or so', 'soon'])(
  '%s is no date',
  (text) => {
    expect(naturalDate(text, TODAY, true)).toBe(null);
  },
);
