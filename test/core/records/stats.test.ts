import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { daysToCount } from '../../../src/core/records/past-meeting.ts';
import { statsOf } from '../../../src/core/records/stats.ts';
import { countByWeek } from '../../../src/core/records/stats-weeks.ts';
import { anyDate } from '../../support/dates.ts';
import { anyMeetings, meetingFrom } from '../../support/past-meetings.ts';

const span = (from: string, to: string) => ({ from: calendarDate(from), to: calendarDate(to) });
const YEAR = span('2025-12-01', '2026-11-20');

const statsFrom = (lines: string[], when = YEAR) => statsOf(lines.map(meetingFrom), when);

describe('what became of meetings', () => {
  it('counts each by its month, those in the time looked at only', () => {
    const { months, total } = statsFrom(
      [
        '2026-09-30 held',
        '2026-10-01 held',
        '2026-10-01 held',
        '2026-10-08 cancelled',
        '2026-10-31 missed',
        '2026-11-20 held',
        '2026-11-01 unconfirmed',
        '2026-11-21 held',
        '2026-11-20 today',
        '2026-11-20 planned',
        '2026-12-04 cancelled',
      ],
      span('2026-10-01', '2026-11-20'),
    );
    expect(months).toEqual([
      { month: '2026-10', held: 2, cancelled: 1, moved: 0, missed: 1, unconfirmed: 0 },
      { month: '2026-11', held: 1, cancelled: 0, moved: 0, missed: 0, unconfirmed: 1 },
    ]);
    expect(total).toEqual({ held: 3, cancelled: 1, moved: 0, missed: 1, unconfirmed: 1 });
  });

  it('counts a moved meeting in the month of each old day, wherever it went', () => {
    const { months } = statsFrom(
      [
        '2026-11-03 held moved 2026-10-27 moved 2026-10-29',
        '2026-12-04 planned moved 2026-11-20',
        '2026-11-30 planned moved 2026-11-27',
        '2026-09-04 held moved 2026-10-02',
        '2026-11-06 cancelled moved 2026-11-05',
      ],
      span('2026-10-01', '2026-11-20'),
    );
    expect(months.map(({ month, moved }) => [month, moved])).toEqual([
      ['2026-10', 3],
      ['2026-11', 2],
    ]);
  });

  it('names every month, over new year and in a leap year', () => {
    const { months } = statsFrom(['2024-02-29 held'], span('2023-12-31', '2024-03-01'));
    expect(months.map(({ month, held }) => [month, held])).toEqual([
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 1],
      ['2024-03', 0],
    ]);
  });

  it('loses and doubles nothing, in whatever order meetings come', () => {
    fc.assert(
      fc.property(anyMeetings, anyDate, anyDate, (meetings, one, other) => {
        const when = one < other ? span(one, other) : span(other, one);
        const isIn = (date: string) => when.from <= date && date <= when.to;
        const stats = statsOf(meetings, when);
        const count = (status: string) =>
          meetings.filter((each) => each.status === status && isIn(each.date)).length;
        expect(stats.total).toEqual({
          held: count('held'),
          cancelled: count('cancelled'),
          missed: count('missed'),
          unconfirmed: count('unconfirmed'),
          moved: meetings.flatMap(({ movedFrom }) => movedFrom.filter(isIn)).length,
        });
        const weeks = countByWeek(daysToCount(meetings, when), when, 1);
        const sum = weeks.reduce((all, { held, moved }) => all + held + moved, 0);
        expect(sum).toBe(stats.total.held + stats.total.moved);
        const { moods: _, ...turned } = statsOf([...meetings].reverse(), when);
        expect(stats).toMatchObject(turned);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

describe('held meetings', () => {
  it('give their moods, oldest first', () => {
    const { moods } = statsFrom([
      '2026-11-06 held mood 4',
      '2026-10-09 held mood 2',
      '2026-10-16 held',
      '2026-10-23 cancelled mood 1',
      '2025-11-30 held mood 5',
    ]);
    expect(moods.map(({ date, mood }) => [date, mood])).toEqual([
      ['2026-10-09', 2],
      ['2026-11-06', 4],
    ]);
  });

  it('give their focuses whatever their case, the most frequent first, then by name', () => {
    const { focuses } = statsFrom([
      '2026-11-01 held focus operational',
      '2026-11-02 held focus career',
      '2026-11-03 held focus Operational',
      '2026-11-04 held focus Alpha',
      '2026-11-05 held',
      '2026-11-06 missed focus career',
    ]);
    expect(focuses).toEqual([
      { focus: 'operational', count: 2 },
      { focus: 'alpha', count: 1 },
      { focus: 'career', count: 1 },
    ]);
  });

  it.each([
    [[], { recorded: 0, total: 0, average: null, median: null }],
    [[30], { recorded: 1, total: 30, average: 30, median: 30 }],
    [[30, 45, 25], { recorded: 3, total: 100, average: 33.3, median: 30 }],
    [[30, 45, 25, 61], { recorded: 4, total: 161, average: 40.3, median: 37.5 }],
  ])('of %j minutes give %j', (minutes, expected) => {
    const lines = minutes.map((each, at) => `2026-11-0${at + 1} held duration ${each}`);
    const unnoted = ['2026-11-08 held', '2026-11-09 cancelled duration 500'];
    expect(statsFrom([...lines, ...unnoted]).minutes).toEqual(expected);
  });
});
