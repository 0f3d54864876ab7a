import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../../../src/core/rhythm/rhythm.ts';
import { compareWorst, needsCare } from '../../../src/core/rhythm/worst-first.ts';
import { cadence } from '../../support/people.ts';
import { meetings, metOn, rhythm } from '../../support/rhythms.ts';

const WORKDAYS = [1, 2, 3, 4, 5];
const every = (words: string) => ({ profile: { cadence: cadence(words) } });

/** Worst first. */
const ORDER: [string, Rhythm][] = [
  ['past the longest pause, by far', metOn('2026-06-01', every('weekly'))],
  ['past the longest pause', metOn('2026-09-01', every('monthly'))],
  ['five days late on a week', metOn('2026-11-08', every('weekly'))],
  ['nine days late on a month', metOn('2026-10-11', every('monthly'))],
  ['nine days late on a quarter', metOn('2026-08-11', every('quarterly'))],
  ['never met', rhythm([])],
  [
    'cancelled twice',
    rhythm(meetings('2026-11-10 held', '2026-11-17 cancelled', '2026-11-18 missed')),
  ],
  ['due today', metOn('2026-11-06')],
  ['due tomorrow', metOn('2026-11-07')],
  ['due next week', metOn('2026-11-13')],
  ['without a cadence', metOn('2026-11-13', every('none'))],
];

describe('compareWorst', () => {
  it('puts those first who wait longest for their cadence', () => {
    const shuffled = [...ORDER.slice(5), ...ORDER.slice(0, 5)].reverse();
    const sorted = shuffled.sort(([, a], [, b]) => compareWorst(a, b, WORKDAYS));
    expect(sorted.map(([name]) => name)).toEqual(ORDER.map(([name]) => name));
  });
});

describe('needsCare', () => {
  it.each(ORDER)('%s', (name, one) => {
    expect(needsCare(one)).toBe(!/due|without/.test(name));
  });
});
