import { describe, expect, it } from 'vitest';
import { cadence } from '../../support/people.ts';
import { type Case, meetings, rhythm, span } from '../../support/rhythms.ts';

describe('reasons', () => {
  it.each<[string, string[], string[], Case]>([
    ['none when all is well', [], ['2026-11-13 held'], {}],
    ['late, but not past twice the cadence', ['overdue'], ['2026-10-23 held'], {}],
    ['past it', ['overdue', 'past-max'], ['2026-10-22 held'], {}],
    [
      'at a max of their own',
      ['overdue'],
      ['2026-10-31 held'],
      { profile: { max: cadence('every 20 days') } },
    ],
    [
      'past a max of their own',
      ['overdue', 'past-max'],
      ['2026-10-30 held'],
      { profile: { max: cadence('every 20 days') } },
    ],
    [
      'a max below the cadence',
      ['overdue', 'past-max'],
      ['2026-11-05 held'],
      { profile: { max: cadence('weekly') } },
    ],
    ['no max at all', ['overdue'], ['2016-01-01 held'], { profile: { max: cadence('none') } }],
    [
      'not late while away',
      [],
      ['2016-01-01 held'],
      { profile: { away: [span('2026-11-20', '2026-11-20')] } },
    ],
    ['never met', ['never-met'], [], {}],
    ['never met, but planned', ['never-met'], ['2026-11-27 planned'], {}],
    [
      'cancelled once, replaced',
      [],
      ['2026-11-13 held', '2026-11-17 cancelled', '2026-11-24 planned'],
      {},
    ],
    [
      'cancelled once, another agreed',
      [],
      ['2026-11-13 held next 2026-11-24', '2026-11-17 cancelled'],
      {},
    ],
    [
      'cancelled once, not replaced',
      ['cancelled-no-replacement'],
      ['2026-11-13 held', '2026-11-17 cancelled'],
      {},
    ],
    [
      'missed once, not replaced',
      ['cancelled-no-replacement'],
      ['2026-11-13 held', '2026-11-17 missed'],
      {},
    ],
    [
      'cancelled, then unconfirmed',
      ['unconfirmed'],
      ['2026-11-13 held', '2026-11-17 cancelled', '2026-11-18 unconfirmed'],
      {},
    ],
    [
      'cancelled, then a second that day',
      [],
      ['2026-11-13 held', '2026-11-20 cancelled', '2026-11-20-2 today'],
      {},
    ],
    [
      'one to come cancelled',
      ['cancelled-no-replacement'],
      ['2026-11-13 held', '2026-11-27 cancelled'],
      {},
    ],
    [
      'one to come cancelled, an earlier one stands',
      [],
      ['2026-11-13 held', '2026-11-24 planned', '2026-11-27 cancelled'],
      {},
    ],
    [
      'cancelled and missed running',
      ['cancelled-twice', 'cancelled-no-replacement'],
      ['2026-11-13 held', '2026-11-17 cancelled', '2026-11-18 missed'],
      {},
    ],
    [
      'cancelled twice, replaced',
      ['cancelled-twice'],
      ['2026-11-13 held', '2026-11-17 cancelled', '2026-11-18 missed', '2026-11-24 planned'],
      {},
    ],
    [
      'cancelled before the last held',
      [],
      ['2026-11-06 cancelled', '2026-11-09 cancelled', '2026-11-13 held'],
      {},
    ],
    ['unconfirmed', ['unconfirmed'], ['2026-11-13 held', '2026-11-18 unconfirmed'], {}],
    ['unconfirmed before the last held', [], ['2026-11-10 unconfirmed', '2026-11-13 held'], {}],
    ['unconfirmed, never held', ['never-met', 'unconfirmed'], ['2026-11-18 unconfirmed'], {}],
    [
      'the last three also while paused',
      ['cancelled-twice', 'cancelled-no-replacement', 'unconfirmed'],
      ['2026-11-11 unconfirmed', '2026-11-12 missed', '2026-11-13 cancelled'],
      { profile: { cadence: cadence('none') } },
    ],
    [
      'all at once, in order',
      ['overdue', 'past-max', 'cancelled-twice', 'cancelled-no-replacement', 'unconfirmed'],
      ['2026-01-01 held', '2026-11-11 unconfirmed', '2026-11-12 missed', '2026-11-13 cancelled'],
      {},
    ],
  ])('%s: %j', (_what, reasons, lines, given) => {
    expect(rhythm(meetings(...lines), given).reasons).toEqual(reasons);
  });
});
