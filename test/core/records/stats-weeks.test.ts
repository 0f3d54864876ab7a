import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, daysBetween, weekdayOf } from '../../../src/core/dates/calendar-date.ts';
import { daysToCount } from '../../../src/core/records/past-meeting.ts';
import { countByWeek, yearOfWeeks } from '../../../src/core/records/stats-weeks.ts';
import { anyDate } from '../../support/dates.ts';
import { meetingFrom } from '../../support/past-meetings.ts';

const [SUNDAY, MONDAY] = [0, 1];
const span = (from: string, to: string) => ({ from: calendarDate(from), to: calendarDate(to) });

function weeksOf(lines: string[], when: ReturnType<typeof span>, weekStarts: number) {
  return countByWeek(daysToCount(lines.map(meetingFrom), when), when, weekStarts);
}

describe('weeks', () => {
  it('begin on the day that the settings say', () => {
    const lines = ['2026-11-15 held', '2026-11-16 held', '2026-11-17 missed'];
    const when = span('2026-11-14', '2026-11-20');
    const said = (weekStarts: number) =>
      weeksOf(lines, when, weekStarts).map(({ from, held, missed }) => [from, held, missed]);
    expect(said(MONDAY)).toEqual([
      ['2026-11-09', 1, 0],
      ['2026-11-16', 1, 1],
    ]);
    expect(said(SUNDAY)).toEqual([
      ['2026-11-08', 0, 0],
      ['2026-11-15', 2, 1],
    ]);
  });

  it('run over the end of a year', () => {
    const lines = ['2026-12-31 held', '2027-01-01 held', '2027-01-04 held'];
    const weeks = weeksOf(lines, span('2026-12-28', '2027-01-04'), MONDAY);
    expect(weeks.map(({ from, held }) => [from, held])).toEqual([
      ['2026-12-28', 2],
      ['2027-01-04', 1],
    ]);
  });

  it('are none where the time ends before it begins', () => {
    expect(weeksOf([], span('2026-11-20', '2026-11-19'), MONDAY)).toEqual([]);
  });
});

describe('a year of weeks', () => {
  it.each([
    ['2026-11-20', MONDAY, '2025-11-17'],
    ['2026-11-20', SUNDAY, '2025-11-16'],
    ['2026-11-16', MONDAY, '2025-11-17'],
    ['2026-11-15', MONDAY, '2025-11-10'],
    ['2024-02-29', MONDAY, '2023-02-27'],
    ['2025-01-01', MONDAY, '2024-01-01'],
  ])('up to %s, weeks from %i: from %s', (to, weekStarts, from) => {
    expect(yearOfWeeks(calendarDate(to), weekStarts)).toEqual({ from, to });
  });

  it('has 53 of them, from their first day on, on any day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 6 }), (to, weekStarts) => {
        const year = yearOfWeeks(to, weekStarts);
        expect(weekdayOf(year.from)).toBe(weekStarts);
        expect(countByWeek([], year, weekStarts)).toHaveLength(53);
        expect(daysBetween(year.from, to)).toBeGreaterThanOrEqual(364);
      }),
      { seed: 7 },
    );
  });
});
