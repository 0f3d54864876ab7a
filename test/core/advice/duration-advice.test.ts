import { describe, expect, test } from 'vitest';
import { advice, daysIn, each, type Given } from '../../support/advice.ts';
import { cadence } from '../../support/people.ts';

const WEEKS = ['2026-10-30', '2026-11-06', '2026-11-13'];
const FORTNIGHTS = ['2026-10-16', '2026-10-30', '2026-11-13'];
const weekly = { cadence: cadence('weekly') };
const daily = { until: { count: 4, unit: 'weeks' }, cadence: cadence('daily') } as const;

describe('short-talks', () => {
  test.each<[string, string[] | null, Given]>([
    ['three of 19 minutes', WEEKS, { talks: each(WEEKS, '19m') }],
    ['the last of 20', null, { talks: [...each(WEEKS.slice(0, 2), '19m'), '2026-11-13 20m'] }],
    ['the first of 20', null, { talks: ['2026-10-30 20m', ...each(WEEKS.slice(1), '19m')] }],
    ['two only', null, { talks: each(WEEKS.slice(1), '19m') }],
    ['a long one before them', WEEKS, { talks: ['2026-10-23 45m', ...each(WEEKS, '19m')] }],
    ['one without a duration among them', WEEKS, { talks: [...each(WEEKS, '19m'), '2026-11-10'] }],
    ['one of them planned', null, { talks: [...each(WEEKS.slice(1), '9m'), '2026-11-27 9m'] }],
    [
      'one of them cancelled',
      null,
      { talks: [...each(WEEKS.slice(1), '9m'), '2026-11-10 9m missed'] },
    ],
    [
      'one of today',
      ['2026-11-06', '2026-11-13', '2026-11-20'],
      { talks: each([...WEEKS.slice(1), '2026-11-20'], '9m') },
    ],
    ['weekly by profile', WEEKS, { talks: each(WEEKS, '9m'), profile: weekly }],
    ['every two weeks already', FORTNIGHTS, { talks: each(FORTNIGHTS, '9m') }],
    ['a friend', null, { talks: each(WEEKS, '9m'), profile: { relation: 'friend' } }],
    [
      'every two weeks by profile, met weekly',
      WEEKS,
      { talks: each(WEEKS, '9m'), profile: { cadence: cadence('biweekly') } },
    ],
    [
      'weekly by profile, met seldom',
      FORTNIGHTS,
      { talks: each(FORTNIGHTS, '9m'), profile: weekly },
    ],
    [
      'a newcomer',
      null,
      {
        talks: each(WEEKS, '9m'),
        profile: { started: '2026-11-01' as never, onboarding: [daily] },
      },
    ],
    [
      'two of one day',
      ['2026-11-06', '2026-11-13', '2026-11-13-2'],
      { talks: each(['2026-11-06', '2026-11-13-2', '2026-11-13'], '9m') },
    ],
  ])('%s', (_, days, given) => {
    expect(daysIn(advice('short-talks', given))).toEqual(days);
  });

  test('durations further back than ten talks say nothing', () => {
    const silent = Array.from({ length: 8 }, (_, at) => `2026-11-${String(at + 11)}`);
    const talks = [...each(['2026-10-30', '2026-11-06', '2026-11-07'], '9m'), ...silent];
    expect(advice('short-talks', { talks })).toBe(null);
    expect(daysIn(advice('short-talks', { talks: talks.slice(0, -1) }))).toHaveLength(3);
  });

  test('what it says', () => {
    expect(advice('short-talks', { talks: each(WEEKS, '9m') })).toMatchObject({
      text: 'The last three talks took under 20 minutes: would every two weeks be enough?',
      command: 'oneonone people edit alice --cadence biweekly',
      items: [],
    });
  });

  test('what it says where they meet every two weeks already', () => {
    expect(advice('short-talks', { talks: each(FORTNIGHTS, '9m') })).toMatchObject({
      text: 'The last three talks took under 20 minutes: is all said in that time, or does something wait to be asked?',
      command: 'oneonone ask alice',
    });
  });
});

describe('long-talks', () => {
  test.each<[string, string[] | null, Given]>([
    ['three of 61 minutes', WEEKS, { talks: each(WEEKS, '61m') }],
    ['one of 60', null, { talks: [...each(WEEKS.slice(0, 2), '61m'), '2026-11-13 60m'] }],
    ['two only', null, { talks: each(WEEKS.slice(1), '90m') }],
    ['planned ones', null, { talks: each(['2026-11-27', ...WEEKS.slice(1)], '90m') }],
    ['a friend', null, { talks: each(WEEKS, '180m'), profile: { relation: 'friend' } }],
  ])('%s', (_, days, given) => {
    expect(daysIn(advice('long-talks', given))).toEqual(days);
  });

  test.each<[string, Given, string, string]>([
    ['every two weeks', {}, 'meet weekly, or give', 'people edit alice --cadence weekly'],
    [
      'monthly',
      { profile: { relation: 'peer' } },
      'meet every two weeks, or',
      '--cadence biweekly',
    ],
    ['quarterly', { profile: { relation: 'skip-level' } }, 'meet monthly, or', '--cadence monthly'],
    ['weekly', { profile: weekly }, 'in a session of its own', 'oneonone new alice --date mon'],
    [
      'no rhythm',
      { profile: { relation: 'other' } },
      'of its own',
      'oneonone new alice --date mon',
    ],
    ['on a Thursday', { profile: weekly, today: '2026-11-19' }, 'of its own', '--date fri'],
    [
      'working Fridays',
      { profile: weekly, settings: { workdays: [5] } },
      'of its own',
      '--date fri',
    ],
  ])('%s', (_, given, text, command) => {
    const found = advice('long-talks', { ...given, talks: each(WEEKS, '75m') });
    expect(found?.text).toContain(text);
    expect(found?.command).toContain(command);
  });
});
