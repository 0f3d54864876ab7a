import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { Period } from '../../../src/core/dates/period.ts';
import {
  belongsTo,
  daysToKeep,
  type Ledger,
  ledgerOf,
  OUTCOMES,
  outcomeOf,
  SIDES,
} from '../../../src/core/records/ledger.ts';
import { anyPromises, promisedFrom } from '../../support/promised.ts';

const TODAY = calendarDate('2026-11-20');

const period = (since: string | null, until: string | null): Period => ({
  since: since === null ? null : calendarDate(since),
  until: until === null ? null : calendarDate(until),
});

describe('what became of a promise', () => {
  it.each([
    ['open me', 'open'],
    ['open me due 2026-11-01', 'open'],
    ['dropped me due 2026-11-01 closed 2026-11-09', 'dropped'],
    ['done me due 2026-11-13 closed 2026-11-12', 'keptOnTime'],
    ['done me due 2026-11-13 closed 2026-11-13', 'keptOnTime'],
    ['done me due 2026-11-13 closed 2026-11-14', 'keptLate'],
    ['done me closed 2026-11-14', 'keptUndated'],
    ['done me due 2026-11-13', 'keptUndated'],
  ])('%s: %s', (words, outcome) => {
    expect(outcomeOf(promisedFrom(words))).toBe(outcome);
  });
});

describe('the period a promise belongs to', () => {
  const november = period('2026-11-01', '2026-11-30');
  it.each([
    ['done me since 2026-09-01 closed 2026-11-01', november, true],
    ['done me since 2026-09-01 closed 2026-11-30', november, true],
    ['done me since 2026-11-01 closed 2026-10-31', november, false],
    ['done me since 2026-11-05 closed 2026-12-01', november, false],
    ['dropped me since 2026-11-05 closed 2026-12-01', november, false],
    ['done me since 2026-11-05', november, null],
    ['open me since 2026-09-01', november, true],
    ['open me since 2026-11-30', november, true],
    ['open me since 2026-12-01', november, false],
    ['open me', november, true],
    ['open me since 2026-12-01', period('2026-11-01', null), true],
    ['done me closed 2026-11-02', period(null, '2026-11-02'), true],
    ['done me closed 2026-11-03', period(null, '2026-11-02'), false],
    ['done me', period(null, null), true],
    ['open me since 2999-01-01', period(null, null), true],
  ])('%s in %j: %s', (words, when, belongs) => {
    expect(belongsTo(promisedFrom(words), when)).toBe(belongs);
  });
});

describe('the days it took to keep a promise', () => {
  it.each([
    ['done me since 2026-11-06 closed 2026-11-06', 0],
    ['done me since 2026-10-30 closed 2026-11-06', 7],
    ['done me since 2026-11-06 closed 2026-11-02', 0],
    ['done me closed 2026-11-06', null],
    ['done me since 2026-11-06', null],
    ['dropped me since 2026-10-30 closed 2026-11-06', null],
    ['open me since 2026-10-30', null],
  ])('%s: %s', (words, days) => {
    expect(daysToKeep(promisedFrom(words))).toBe(days);
  });
});

const entries = (lines: readonly string[]) =>
  lines.map((words, at) => ({ promised: promisedFrom(words, at + 1) }));

/** The lines of each side's lists, as numbers. */
function linesOf(ledger: Ledger<{ promised: { shown: { line: number } } }>) {
  return SIDES.map((side) =>
    OUTCOMES.map((one) => ledger[side].items[one].map(({ promised }) => promised.shown.line)),
  );
}

describe('a ledger', () => {
  it('puts each promise to its side and figure, in the order of days', () => {
    const ledger = ledgerOf(
      entries([
        'done me since 2026-11-01 due 2026-11-13 closed 2026-11-12',
        'done me since 2026-11-01 due 2026-11-13 closed 2026-11-03',
        'done me since 2026-11-01 due 2026-11-02 closed 2026-11-03',
        'open alice due 2026-11-20',
        'open Bob due 2026-11-19',
        'dropped alice',
        'done nobody closed 2026-11-01',
      ]),
      TODAY,
    );
    expect(linesOf(ledger)).toEqual([
      [[2, 1], [3], [], [], []],
      [[], [], [], [6], [5, 4]],
      [[], [], [7], [], []],
    ]);
    expect(SIDES.map((side) => ledger[side].overdue)).toEqual([0, 1, 0]);
    expect(SIDES.map((side) => ledger[side].medianDays)).toEqual([2, null, null]);
  });

  it('takes the mean of the middle two of an even number of days', () => {
    const kept = ['2026-11-02', '2026-11-03', '2026-11-06', '2026-11-30'].map(
      (day) => `done me since 2026-11-01 closed ${day}`,
    );
    expect(ledgerOf(entries(kept), TODAY).mine.medianDays).toBe(3.5);
  });

  it('counts each promise in exactly one figure, in whatever order they come', () => {
    fc.assert(
      fc.property(anyPromises, fc.integer(), (promises, turn) => {
        const all = promises.map((promised) => ({ promised }));
        const ledger = linesOf(ledgerOf(all, TODAY));
        expect(ledger.flat(2).toSorted((a, b) => a - b)).toEqual(all.map((_, at) => at + 1));
        const at = all.length === 0 ? 0 : Math.abs(turn) % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].reverse();
        expect(linesOf(ledgerOf(turned, TODAY))).toEqual(ledger);
      }),
      { seed: 7 },
    );
  });

  it('adds up over periods that follow each other: all that was closed, in one of them each', () => {
    const weeks = [1, 8, 15, 22].map((day) => {
      const from = String(day).padStart(2, '0');
      return period(`2026-11-${from}`, `2026-11-${String(day + 6).padStart(2, '0')}`);
    });
    fc.assert(
      fc.property(anyPromises, (promises) => {
        for (const one of promises.filter(({ state }) => state !== 'open')) {
          const times = weeks.filter((week) => belongsTo(one, week)).length;
          expect(times).toBe(one.closed === null ? 0 : 1);
        }
      }),
      { seed: 7 },
    );
  });
});
