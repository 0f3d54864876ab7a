import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADVICE_RULES } from '../../../src/core/advice/advice.ts';
import type { AdviceFacts } from '../../../src/core/advice/advice-facts.ts';
import { adviseOn } from '../../../src/core/advice/advise-on.ts';
import { addDays, calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { RELATIONS } from '../../../src/core/people/person.ts';
import { factsOf, open } from '../../support/advice.ts';
import { cadence } from '../../support/people.ts';
import { TODAY } from '../../support/rhythms.ts';

/** Somebody with whom all goes wrong at once, as far as it can. */
const ALL_AT_ONCE = factsOf({
  isKnown: false,
  profile: {
    started: addDays(TODAY, -200),
    onboarding: [{ until: { count: 195, unit: 'days' }, cadence: cadence('daily') }],
  },
  talks: [
    ...['2026-05-29 operational', '2026-07-01 cancelled by me', '2026-08-05 missed by me'],
    ...['2026-09-02 mood 5 9m operational', '2026-09-03 mood 4 9m operational'],
    ...['2026-09-04 mood 3 9m operational', '2026-09-07 mood 2 9m operational'],
    ...['2026-11-12 cancelled', '2026-11-13 cancelled'],
  ],
  open: [
    open({ id: '1', due: addDays(TODAY, -1) }),
    open({ id: '2', due: null }),
    open({ id: '3', kind: 'topic', carried: 4 }),
  ],
});

const namesOf = (facts: AdviceFacts) => adviseOn(facts).map(({ rule }) => rule);

test('every rule there is has its place, and none is given twice', () => {
  const found = namesOf(ALL_AT_ONCE);
  expect(found).toEqual(ADVICE_RULES.filter((rule) => rule !== 'long-talks'));
  const long = factsOf({ talks: ['2026-11-11 90m', '2026-11-12 90m', '2026-11-13 90m'] });
  expect(namesOf(long)).toEqual(['long-talks']);
});

test.each(ADVICE_RULES.filter((rule) => rule !== 'long-talks'))('%s can be muted', (rule) => {
  const settings = { ...ALL_AT_ONCE.settings, mute: [rule] };
  const rest = namesOf(ALL_AT_ONCE).filter((other) => other !== rule);
  expect(namesOf({ ...ALL_AT_ONCE, settings })).toEqual(rest);
});

test('every piece asks, and accuses or commands nobody', () => {
  for (const { text, command } of adviseOn(ALL_AT_ONCE)) {
    expect(text).toMatch(/^[A-Z0-9“].*\?$/);
    expect(text).not.toMatch(/!|should|must|fail|stale|forgot/i);
    expect(command).toMatch(/^oneonone [a-z]+ /);
  }
});

test('while somebody is away only promises are left', () => {
  expect(namesOf({ ...ALL_AT_ONCE, isAway: true })).toEqual(['my-overdue', 'loose-promises']);
});

test('nothing is said about nobody', () => {
  expect(adviseOn(factsOf({}))).toEqual([]);
});

const STATUSES = ['held', 'held', 'held', 'cancelled', 'missed', 'planned', 'today', 'unconfirmed'];
const day = fc.integer({ min: -400, max: 60 }).map((days) => addDays(TODAY, days));
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const cadences = fc.constantFrom(...['daily', 'weekly', 'biweekly', 'yearly', 'none'].map(cadence));
const meeting = fc.record({
  key: fc.record({ date: day, number: fc.integer({ min: 1, max: 3 }) }),
  status: fc.constantFrom(...STATUSES) as fc.Arbitrary<AdviceFacts['meetings'][number]['status']>,
  focus: maybe(fc.constantFrom('operational', 'career', 'a b', '')),
  duration: maybe(fc.integer({ min: 1, max: 120 })),
  mood: maybe(fc.integer({ min: 1, max: 5 })),
  cancelledBy: maybe(fc.constantFrom('me', 'them', 'nobody')),
});
const item = fc
  .record({
    id: fc.string(),
    kind: fc.constantFrom('action', 'topic'),
    text: fc.string(),
    owner: maybe(fc.constantFrom('me', 'alice')),
    due: maybe(day),
    since: maybe(day),
    carried: fc.nat(5),
    private: fc.boolean(),
  })
  .map((fields) => open(fields, ...(fields.since === null ? [] : [fields.since])));
const anything: fc.Arbitrary<AdviceFacts> = fc
  .record({
    meetings: fc.uniqueArray(meeting, {
      maxLength: 30,
      selector: ({ key }) => `${key.date} ${key.number}`,
    }),
    open: fc.uniqueArray(item, { maxLength: 8, selector: ({ promised }) => promised.id }),
    relation: fc.constantFrom(...RELATIONS),
    started: maybe(day),
    own: maybe(cadences),
    cadence: cadences,
    rotation: maybe(fc.array(fc.constantFrom('operational', 'career', 'a b'), { maxLength: 3 })),
    steps: maybe(fc.nat(100)),
    isKnown: fc.boolean(),
  })
  .map(({ relation, started, own, cadence: today, rotation, steps, ...rest }) => {
    const step = { until: { count: (steps ?? 0) + 1, unit: 'days' }, cadence: today } as const;
    const onboarding = steps === null ? null : [step];
    const facts = factsOf({ profile: { relation, started, cadence: own, rotation, onboarding } });
    return { ...facts, cadence: today, ...rest };
  });

describe('whatever the facts', () => {
  test('nothing is thrown, and all evidence is among them', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const known = new Set(
          [
            ...facts.meetings,
            ...facts.open.flatMap(({ meetings }) => meetings.map((key) => ({ key }))),
          ].map(({ key }) => `${key.date} ${key.number}`),
        );
        for (const { meetings, items } of adviseOn(facts)) {
          for (const { date, number } of meetings) expect(known).toContain(`${date} ${number}`);
          for (const one of items)
            expect(facts.open.map(({ promised }) => promised)).toContain(one);
        }
      }),
      { seed: 20261120 },
    );
  });

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const turned = {
          ...facts,
          meetings: facts.meetings.toReversed(),
          open: facts.open.toReversed(),
        };
        expect(adviseOn(turned)).toEqual(adviseOn(facts));
      }),
      { seed: 20261120 },
    );
  });

  test('what is to come changes no advice that was drawn from talks alone', () => {
    const drawn = ['short-talks', 'long-talks', 'move-series', 'cancelled-by-me', 'mood-falling'];
    fc.assert(
      fc.property(anything, (facts) => {
        const past = facts.meetings.filter(({ key }) => key.date <= facts.today);
        const some = (all: AdviceFacts) => adviseOn(all).filter(({ rule }) => drawn.includes(rule));
        expect(some({ ...facts, meetings: past })).toEqual(some(facts));
      }),
      { seed: 20261120 },
    );
  });
});

test('the last day that can be written', () => {
  expect(() => adviseOn({ ...ALL_AT_ONCE, today: calendarDate('9999-12-31') })).not.toThrow();
});
