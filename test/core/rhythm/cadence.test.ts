import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { Relation } from '../../../src/core/people/person.ts';
import {
  type Cadence,
  type CadenceUnit,
  cadenceOf,
  maxOf,
  parseCadence,
  sayCadence,
} from '../../../src/core/rhythm/cadence.ts';
import { DEFAULT_SETTINGS, type OnboardingStep } from '../../../src/core/settings.ts';
import { cadence, person } from '../../support/people.ts';

const TODAY = calendarDate('2026-11-20');

describe('parseCadence', () => {
  it.each<[string, number, CadenceUnit]>([
    ['daily', 1, 'workdays'],
    ['weekly', 1, 'weeks'],
    ['biweekly', 2, 'weeks'],
    ['fortnightly', 2, 'weeks'],
    ['monthly', 1, 'months'],
    ['quarterly', 3, 'months'],
    ['yearly', 12, 'months'],
    ['annually', 12, 'months'],
    ['every day', 1, 'days'],
    ['every working day', 1, 'workdays'],
    ['every week', 1, 'weeks'],
    ['every month', 1, 'months'],
    ['every quarter', 3, 'months'],
    ['every year', 12, 'months'],
    ['every 1 week', 1, 'weeks'],
    ['every 3 weeks', 3, 'weeks'],
    ['every 10 days', 10, 'days'],
    ['every 6 months', 6, 'months'],
    ['every 1000 days', 1000, 'days'],
  ])('%j is every %i %s', (text, count, unit) => {
    expect(parseCadence(text)).toEqual({ written: text, kind: 'every', count, unit });
  });

  it('keeps the words, in lower case', () => {
    expect(parseCadence(' Every  3\tWeeks ')?.written).toBe('every 3 weeks');
    expect(parseCadence('Biweekly')?.written).toBe('biweekly');
  });

  it.each(['none', 'never', 'None'])('%j is no cadence', (text) => {
    expect(parseCadence(text)).toEqual({ written: text.toLowerCase(), kind: 'none' });
  });

  it.each([
    '',
    'often',
    'every',
    'every 0 days',
    'every 1001 days',
    'every 9999 weeks',
    'every -1 days',
    'every 1.5 weeks',
    'every 2 fortnights',
    'every constructor',
    'constructor',
    '2 weeks',
    'weekly!',
  ])('%j is not one', (text) => {
    expect(parseCadence(text)).toBeNull();
  });
});

describe('sayCadence', () => {
  it.each([
    ['daily', 'every working day'],
    ['weekly', 'every week'],
    ['biweekly', 'every 2 weeks'],
    ['monthly', 'every month'],
    ['quarterly', 'every 3 months'],
    ['yearly', 'every year'],
    ['every 24 months', 'every 2 years'],
    ['every 10 days', 'every 10 days'],
    ['never', 'none'],
  ])('%s: %s', (written, said) => {
    expect(sayCadence(cadence(written))).toBe(said);
  });

  it('is read back as the same cadence', () => {
    const unit = fc.constantFrom<CadenceUnit>('workdays', 'days', 'weeks', 'months');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), unit, (count, one) => {
        const every: Cadence = { written: '', kind: 'every', count, unit: one };
        const said = sayCadence(every);
        expect(parseCadence(said)).toEqual({ ...every, written: said });
      }),
      { seed: 7 },
    );
  });
});

describe('cadenceOf', () => {
  const steps: OnboardingStep[] = [
    { until: { count: 2, unit: 'weeks' }, cadence: cadence('daily') },
    { until: { count: 2, unit: 'months' }, cadence: cadence('weekly') },
  ];

  it.each<[Relation, string]>([
    ['report', 'every 2 weeks'],
    ['manager', 'every 2 weeks'],
    ['peer', 'every month'],
    ['mentor', 'every month'],
    ['mentee', 'every month'],
    ['skip-level', 'every 3 months'],
    ['friend', 'every 3 months'],
    ['other', 'none'],
  ])('a %s is met %s by default', (relation, said) => {
    expect(sayCadence(cadenceOf(person({ relation }), DEFAULT_SETTINGS, TODAY))).toBe(said);
  });

  it('takes the nearest word: person, tag, relation, notebook', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      cadence: cadence('yearly'),
      cadenceByRelation: { report: cadence('monthly') },
      cadenceByTag: {
        junior: cadence('weekly'),
        remote: cadence('every 10 days'),
        gone: cadence('none'),
      },
    };
    const said = (fields: Parameters<typeof person>[0]) =>
      sayCadence(cadenceOf(person(fields), settings, TODAY));
    expect(said({ relation: 'peer' })).toBe('every year');
    expect(said({ relation: 'report' })).toBe('every month');
    expect(said({ tags: ['remote'] })).toBe('every 10 days');
    expect(said({ tags: ['remote', 'junior', 'gone', 'unknown'] })).toBe('every week');
    expect(said({ tags: ['gone', 'remote'] })).toBe('every 10 days');
    expect(said({ tags: ['gone'] })).toBe('none');
    expect(said({ tags: ['constructor'] })).toBe('every month');
    expect(said({ tags: ['junior'], cadence: cadence('quarterly') })).toBe('every 3 months');
    expect(said({ tags: ['junior'], cadence: cadence('none') })).toBe('none');
  });

  it.each([
    ['2026-11-23', 'every working day'],
    ['2026-11-20', 'every working day'],
    ['2026-11-07', 'every working day'],
    ['2026-11-06', 'every week'],
    ['2026-09-21', 'every week'],
    ['2026-09-20', 'every 3 months'],
    ['2020-01-01', 'every 3 months'],
  ])('onboarding from %s is by now %s', (started, said) => {
    const newcomer = person({ started: calendarDate(started), cadence: cadence('quarterly') });
    const settings = { ...DEFAULT_SETTINGS, onboarding: steps };
    expect(sayCadence(cadenceOf(newcomer, settings, TODAY))).toBe(said);
    const unordered = { ...settings, onboarding: [...steps].reverse() };
    expect(sayCadence(cadenceOf(newcomer, unordered, TODAY))).toBe(said);
  });

  it('lets the person’s own onboarding win, also an empty one', () => {
    const settings = { ...DEFAULT_SETTINGS, onboarding: steps };
    const started = calendarDate('2026-11-16');
    const own: OnboardingStep[] = [
      { until: { count: 10, unit: 'days' }, cadence: cadence('weekly') },
    ];
    expect(cadenceOf(person({ started, onboarding: own }), settings, TODAY).written).toBe('weekly');
    expect(cadenceOf(person({ started, onboarding: [] }), settings, TODAY).written).toBe(
      'biweekly',
    );
    expect(cadenceOf(person({ onboarding: own }), settings, TODAY).written).toBe('biweekly');
  });
});

it.each([
  ['daily', null, 'every 2 working days'],
  ['biweekly', null, 'every 4 weeks'],
  ['quarterly', null, 'every 6 months'],
  ['none', null, 'none'],
  ['biweekly', 'every 20 days', 'every 20 days'],
  ['biweekly', 'none', 'none'],
])('a person met %s with max %s may wait %s', (every, max, said) => {
  const alice = person({ cadence: cadence(every), max: max === null ? null : cadence(max) });
  expect(sayCadence(maxOf(alice, DEFAULT_SETTINGS, TODAY))).toBe(said);
});
