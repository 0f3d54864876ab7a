import { describe, expect, test } from 'vitest';
import { advice, daysIn, type Given } from '../../support/advice.ts';

describe('move-series', () => {
  test.each<[string, string[] | null, string[]]>([
    [
      'two of three',
      ['2026-10-30', '2026-11-13'],
      ['2026-10-30 cancelled', '2026-11-06', '2026-11-13 cancelled'],
    ],
    ['one of three', null, ['2026-10-30', '2026-11-06', '2026-11-13 cancelled']],
    [
      'the other one longer ago',
      null,
      ['2026-10-23 cancelled', '2026-10-30', '2026-11-06', '2026-11-13 cancelled'],
    ],
    [
      'one missed',
      ['2026-10-30', '2026-11-13'],
      ['2026-10-30 missed', '2026-11-06', '2026-11-13 cancelled'],
    ],
    ['both of two', ['2026-11-06', '2026-11-13'], ['2026-11-06 cancelled', '2026-11-13 cancelled']],
    [
      'one of nobody knows what',
      ['2026-10-30', '2026-11-13'],
      ['2026-10-30 cancelled', '2026-11-06', '2026-11-10 unconfirmed', '2026-11-13 cancelled'],
    ],
    [
      'one planned',
      ['2026-10-30', '2026-11-13'],
      ['2026-10-30 cancelled', '2026-11-06', '2026-11-13 cancelled', '2026-11-27 planned'],
    ],
    [
      'one of today',
      ['2026-11-06', '2026-11-20'],
      ['2026-11-06 cancelled', '2026-11-13', '2026-11-20 cancelled'],
    ],
    ['one to come', null, ['2026-11-06 cancelled', '2026-11-13', '2026-11-27 cancelled']],
  ])('%s', (_, days, talks) => {
    expect(daysIn(advice('move-series', { talks }))).toEqual(days);
  });

  test('what it says', () => {
    const talks = ['2026-11-06 cancelled', '2026-11-11 missed', '2026-11-13 cancelled'];
    const [all, two] = [talks, talks.slice(1)].map((some) =>
      advice('move-series', { talks: some }),
    );
    expect(all?.text).toBe(
      'All of the last three talks fell through: would another day suit you both better?',
    );
    expect(two?.text).toContain('Two of the last');
    expect(all?.command).toBe('oneonone people edit alice');
  });
});

describe('cancelled-by-me', () => {
  test.each<[string, string[] | null, Given['talks']]>([
    [
      'two of mine',
      ['2026-07-03', '2026-09-04'],
      ['2026-07-03 cancelled by me', '2026-09-04 cancelled by me'],
    ],
    ['one of mine', null, ['2026-09-04 cancelled by me']],
    [
      'as many of theirs',
      null,
      [
        '2026-07-03 cancelled by me',
        '2026-08-03 cancelled by them',
        '2026-09-04 cancelled by me',
        '2026-09-10 missed by them',
      ],
    ],
    [
      'fewer of theirs',
      ['2026-07-03', '2026-09-04'],
      ['2026-07-03 cancelled by me', '2026-08-03 cancelled by them', '2026-09-04 missed by me'],
    ],
    [
      'some of nobody’s',
      ['2026-07-03', '2026-09-04'],
      [
        '2026-07-03 cancelled by me',
        '2026-08-03 cancelled by nobody',
        '2026-08-10 cancelled',
        '2026-09-04 cancelled by me',
      ],
    ],
    [
      'half a year ago',
      ['2026-05-20', '2026-09-04'],
      ['2026-05-20 cancelled by me', '2026-09-04 cancelled by me'],
    ],
    ['longer ago', null, ['2026-05-19 cancelled by me', '2026-09-04 cancelled by me']],
    ['held after all', null, ['2026-07-03 by me', '2026-09-04 cancelled by me']],
  ])('%s', (_, days, talks = []) => {
    expect(daysIn(advice('cancelled-by-me', { talks }))).toEqual(days);
  });

  test('what it says', () => {
    const talks = [
      '2026-07-03 cancelled by me',
      '2026-08-03 cancelled by them',
      '2026-09-04 missed by me',
    ];
    expect(advice('cancelled-by-me', { talks })?.text).toBe(
      'More talks fell through on your side, 2 to 1: would a shorter one, or another time, be easier to keep?',
    );
  });
});
