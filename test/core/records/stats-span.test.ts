import { expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { spanOf } from '../../../src/core/records/stats-span.ts';

const day = (text: string | null) => (text === null ? null : calendarDate(text));

it.each([
  // since, until, first meeting, today, from, to
  [null, null, null, '2026-11-20', '2025-12-01', '2026-11-20'],
  [null, null, '2020-01-01', '2026-11-20', '2025-12-01', '2026-11-20'],
  [null, null, null, '2026-12-31', '2026-01-01', '2026-12-31'],
  [null, null, null, '2024-02-29', '2023-03-01', '2024-02-29'],
  [null, '2026-01-15', null, '2026-11-20', '2025-02-01', '2026-01-15'],
  [null, '2027-01-15', null, '2026-11-20', '2025-12-01', '2026-11-20'],
  ['2026-10-05', null, '2020-01-01', '2026-11-20', '2026-10-05', '2026-11-20'],
  ['2020-01-01', null, '2021-03-04', '2026-11-20', '2021-03-04', '2026-11-20'],
  ['2020-01-01', null, '2026-03-04', '2026-11-20', '2025-12-01', '2026-11-20'],
  ['1000-01-01', null, null, '2026-11-20', '2025-12-01', '2026-11-20'],
  ['2022-05-05', '2022-06-06', '2020-01-01', '2026-11-20', '2022-05-05', '2022-06-06'],
  ['2026-12-01', null, '2020-01-01', '2026-11-20', '2026-12-01', '2026-11-20'],
])('since %s until %s, first met %s, on %s: %s to %s', (since, until, first, today, from, to) => {
  const period = { since: day(since), until: day(until) };
  expect(spanOf(period, day(first), calendarDate(today))).toEqual({ from, to });
});
