import { describe, expect, it } from 'vitest';
import { calendarDate, daysBetween } from '../../../src/core/dates/calendar-date.ts';
import type { Profile } from '../../../src/core/people/person.ts';
import type { MeetingFact, Rhythm } from '../../../src/core/rhythm/rhythm.ts';
import { cadence } from '../../support/people.ts';
import { type Case, meetings, metOn, rhythm, span, TODAY } from '../../support/rhythms.ts';

it('tells the whole story of a person met five weeks ago', () => {
  expect(metOn('2026-10-16')).toEqual({
    cadence: { written: 'biweekly', kind: 'every', count: 2, unit: 'weeks' },
    lastMet: '2026-10-16',
    daysSince: 35,
    dueOn: '2026-10-30',
    overdueDays: 21,
    next: null,
    state: 'overdue',
    reasons: ['overdue', 'past-max'],
    cancelledInARow: 0,
    missedInARow: 0,
  });
});

it('tells the whole story of a person never met', () => {
  expect(rhythm([])).toEqual({
    cadence: { written: 'biweekly', kind: 'every', count: 2, unit: 'weeks' },
    lastMet: null,
    daysSince: null,
    dueOn: null,
    overdueDays: 0,
    next: null,
    state: 'never',
    reasons: ['never-met'],
    cancelledInARow: 0,
    missedInARow: 0,
  });
});

describe('last met is the newest held meeting up to today', () => {
  it.each([
    [['2026-11-06 held', '2026-11-13 held'], '2026-11-13'],
    [['2026-11-13 held', '2026-11-20 held'], '2026-11-20'],
    [['2026-11-13 held', '2026-11-20-2 held'], '2026-11-20'],
    [['2026-11-13 held', '2026-11-21 held'], '2026-11-13'],
    [['2026-11-06 held', '2026-11-13 cancelled'], '2026-11-06'],
    [['2026-11-06 held', '2026-11-13 missed'], '2026-11-06'],
    [['2026-11-06 held', '2026-11-13 unconfirmed'], '2026-11-06'],
    [['2026-11-06 held', '2026-11-20 today'], '2026-11-06'],
    [['2026-11-06 held', '2026-11-27 planned'], '2026-11-06'],
    [['2026-11-13 cancelled', '2026-11-20 today'], null],
  ])('of %j: %s', (lines, lastMet) => {
    const found = rhythm(meetings(...lines));
    expect(found.lastMet).toBe(lastMet);
    expect(found.daysSince).toBe(
      lastMet === null ? null : daysBetween(calendarDate(lastMet), TODAY),
    );
  });
});

describe('due on', () => {
  it.each([
    ['weekly', '2026-11-13', '2026-11-20'],
    ['biweekly', '2026-11-13', '2026-11-27'],
    ['monthly', '2026-10-31', '2026-11-30'],
    ['quarterly', '2026-08-31', '2026-11-30'],
    ['yearly', '2024-02-29', '2025-02-28'],
    ['every 10 days', '2026-11-11', '2026-11-21'],
    ['every day', '2026-11-13', '2026-11-14'],
    ['daily', '2026-11-19', '2026-11-20'],
    ['daily', '2026-11-20', '2026-11-23'],
    ['every 5 working days', '2026-11-20', '2026-11-27'],
    ['none', '2026-11-13', null],
  ])('%s from %s is %s', (every, lastMet, dueOn) => {
    expect(metOn(lastMet, { profile: { cadence: cadence(every) } }).dueOn).toBe(dueOn);
  });

  it('moves to the next day that is neither away, theirs or mine, nor holiday', () => {
    const given: Case = {
      profile: { away: [span('2026-11-20', '2026-11-21')] },
      settings: {
        away: [span('2026-11-22', '2026-11-22')],
        holidays: [span('2026-11-23', '2026-11-24'), span('2026-11-26', '2026-11-26')],
      },
    };
    expect(metOn('2026-11-06', given).dueOn).toBe('2026-11-25');
    expect(metOn('2026-11-05', given).dueOn).toBe('2026-11-19');
    expect(metOn('2026-11-12', given).dueOn).toBe('2026-11-27');
  });

  it('stays on a working day where the cadence is daily', () => {
    const given: Case = {
      profile: { cadence: cadence('daily') },
      settings: { holidays: [span('2026-11-20', '2026-11-20'), span('2026-11-23', '2026-11-24')] },
    };
    expect(metOn('2026-11-19', given).dueOn).toBe('2026-11-25');
    expect(metOn('2026-11-19', { ...given, settings: { workdays: [0, 1, 2] } }).dueOn).toBe(
      '2026-11-22',
    );
  });

  it('is the first day together where people never met, moved likewise', () => {
    const started = calendarDate('2026-11-14');
    expect(rhythm([], { profile: { started } }).dueOn).toBe('2026-11-14');
    expect(rhythm([], { profile: { started, cadence: cadence('daily') } }).dueOn).toBe(
      '2026-11-16',
    );
    expect(
      rhythm([], { profile: { started, away: [span('2026-11-10', '2026-11-15')] } }).dueOn,
    ).toBe('2026-11-16');
    expect(rhythm([], { profile: { started, cadence: cadence('none') } }).dueOn).toBeNull();
  });

  it('never leaves the calendar', () => {
    const given: Case = {
      profile: { cadence: cadence('daily'), away: [span('2026-11-20', '9999-12-31')] },
    };
    expect(metOn('2026-11-19', given).dueOn).toBe('9999-12-31');
    const yearly: Case = { profile: { cadence: cadence('yearly') }, today: '9999-12-30' };
    expect(metOn('9999-12-01', yearly)).toMatchObject({ dueOn: '9999-12-31', state: 'soon' });
  });
});

describe('overdue days', () => {
  it.each([
    ['2026-11-06', 0],
    ['2026-11-05', 1],
    ['2026-11-07', 0],
    ['2026-10-06', 31],
    ['2016-11-20', 3638],
  ])('last met %s, every 2 weeks: %i', (lastMet, days) => {
    expect(metOn(lastMet).overdueDays).toBe(days);
  });

  it('leave out away days and holidays, each once', () => {
    const given: Case = {
      profile: { away: [span('2026-11-02', '2026-11-06')] },
      settings: {
        away: [span('2026-11-05', '2026-11-08')],
        holidays: [span('2026-11-20', '2027-01-01')],
      },
    };
    // Due on 30 October: 31 October, 1 November and 9 to 19 November count.
    expect(metOn('2026-10-16', given)).toMatchObject({ dueOn: '2026-10-30', overdueDays: 13 });
  });

  it('count weekends for any cadence', () => {
    const daily = { profile: { cadence: cadence('daily') }, today: '2026-11-22' };
    expect(metOn('2026-11-19', daily)).toMatchObject({ dueOn: '2026-11-20', overdueDays: 2 });
  });

  it('count for someone never met who has begun', () => {
    const begun = rhythm([], { profile: { started: calendarDate('2026-11-13') } });
    expect(begun).toMatchObject({ state: 'never', overdueDays: 7, reasons: ['never-met'] });
  });
});

describe('state, the first that fits', () => {
  const away = [span('2026-11-20', '2026-11-20')];

  it.each<[string, Rhythm['state'], MeetingFact[], Case]>([
    ['paused before away', 'paused', [], { profile: { cadence: cadence('none'), away } }],
    [
      'paused though met long ago',
      'paused',
      meetings('2020-01-01 held'),
      { profile: { cadence: cadence('never') } },
    ],
    ['away before never', 'away', [], { profile: { away } }],
    ['away before overdue', 'away', meetings('2020-01-01 held'), { profile: { away } }],
    ['away when I am', 'away', meetings('2026-11-13 held'), { settings: { away } }],
    ['never', 'never', [], {}],
    ['never, though planned', 'never', meetings('2026-11-20 today'), {}],
    [
      'never, though it begins later',
      'never',
      [],
      { profile: { started: calendarDate('2026-12-01') } },
    ],
    ['overdue', 'overdue', meetings('2026-11-05 held'), {}],
    ['due', 'due', meetings('2026-11-06 held'), {}],
    ['soon, tomorrow', 'soon', meetings('2026-11-07 held'), {}],
    ['soon, the day after', 'soon', meetings('2026-11-08 held'), {}],
    ['ok after that', 'ok', meetings('2026-11-09 held'), {}],
    ['ok tomorrow, when soon is 0 days', 'ok', meetings('2026-11-07 held'), { soon: 0 }],
    ['soon in a week, when soon is 7 days', 'soon', meetings('2026-11-13 held'), { soon: 7 }],
    [
      'a holiday is no absence',
      'soon',
      meetings('2026-11-06 held'),
      { settings: { holidays: away } },
    ],
    [
      'due yesterday, free today',
      'due',
      meetings('2026-11-05 held'),
      { settings: { holidays: away } },
    ],
  ])('%s: %s', (_what, state, facts, given) => {
    expect(rhythm(facts, given).state).toBe(state);
  });
});

describe('next', () => {
  it.each([
    [['2026-11-06 held', '2026-11-27 planned'], '2026-11-27'],
    [['2026-11-06 held', '2026-11-20 today', '2026-11-27 planned'], '2026-11-20'],
    [['2026-11-06 held', '2026-11-25 held'], '2026-11-25'],
    [['2026-11-06 held next 2026-11-24'], '2026-11-24'],
    [['2026-11-06 held next 2026-11-20'], '2026-11-20'],
    [['2026-11-06 held next 2026-11-19'], null],
    [['2026-11-06 held next 2026-11-24', '2026-11-24 cancelled'], null],
    [['2026-11-06 held next 2026-11-24', '2026-11-24 missed'], null],
    [['2026-11-06 held next 2026-11-24', '2026-11-17 cancelled'], '2026-11-24'],
    [['2026-11-06 held next 2026-11-24', '2026-11-27 planned'], '2026-11-27'],
    [['2026-11-01 held next 2026-11-24', '2026-11-06 held'], null],
    [['2026-11-06 held', '2026-11-13 unconfirmed next 2026-11-24'], null],
    [['2026-11-06 held', '2026-11-13 planned'], null],
    [['2026-11-27 planned'], '2026-11-27'],
    [['2026-11-20 held'], null],
    [[], null],
  ])('of %j is %s', (lines, next) => {
    expect(rhythm(meetings(...lines)).next).toBe(next);
  });
});

it.each([
  [['2026-11-06 held'], 0],
  [['2026-11-06 held', '2026-11-10 cancelled', '2026-11-11 unconfirmed', '2026-11-12 missed'], 2],
  [['2026-11-06 cancelled', '2026-11-10 held', '2026-11-12 cancelled'], 1],
  [['2026-11-06 cancelled', '2026-11-10 cancelled', '2026-11-25 cancelled'], 3],
])('in %j, %i were cancelled in a row', (lines, count) => {
  expect(rhythm(meetings(...lines)).cancelledInARow).toBe(count);
});

it('goes by the onboarding step that runs', () => {
  const profile: Partial<Profile> = {
    started: calendarDate('2026-11-16'),
    onboarding: [{ until: { count: 2, unit: 'weeks' }, cadence: cadence('daily') }],
  };
  const facts = meetings('2026-11-18 held');
  expect(rhythm(facts, { profile })).toMatchObject({ dueOn: '2026-11-19', state: 'overdue' });
  expect(rhythm(facts, { profile, today: '2026-11-30' })).toMatchObject({
    dueOn: '2026-12-02',
    state: 'soon',
  });
});
