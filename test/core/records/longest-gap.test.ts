import { expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { longestGap } from '../../../src/core/records/longest-gap.ts';

const SPAN = { from: calendarDate('2026-10-01'), to: calendarDate('2026-11-20') };

it.each([
  ['nobody was met', [], null],
  ['met today only', ['2026-11-20'], null],
  ['twice today', ['2026-11-20', '2026-11-20'], null],
  ['one that still runs', ['2026-11-06', '2026-11-10'], [10, '2026-11-10', '2026-11-20']],
  ['one in between', ['2026-10-01', '2026-10-20', '2026-11-10'], [21, '2026-10-20', '2026-11-10']],
  [
    'the newest of two alike',
    ['2026-11-01', '2026-11-08', '2026-11-15'],
    [7, '2026-11-08', '2026-11-15'],
  ],
  ['one that began before', ['2026-08-01', '2026-10-05'], [65, '2026-08-01', '2026-10-05']],
  [
    'one that ended before does not count',
    ['2026-01-01', '2026-09-30'],
    [51, '2026-09-30', '2026-11-20'],
  ],
  ['over a leap day', ['2024-02-28', '2024-03-01'], [994, '2024-03-01', '2026-11-20']],
] as const)('%s', (_, held, gap) => {
  const found = longestGap(held.map(calendarDate), SPAN);
  const [days, from, to] = gap ?? [];
  expect(found).toEqual(gap === null ? null : { days, from, to });
});
