import { expect, test } from 'vitest';
import { advice, daysIn } from '../../support/advice.ts';

const FALL = ['2026-10-02 mood 5', '2026-10-16 mood 4', '2026-10-30 mood 3', '2026-11-13 mood 1'];
const DAYS = FALL.map((line) => line.slice(0, 10));

test.each<[string, string[] | null, string[]]>([
  ['four moods, each lower', DAYS, FALL],
  ['three', null, FALL.slice(1)],
  ['two alike', null, [...FALL.slice(0, 3), '2026-11-13 mood 3']],
  [
    'a fall, a rest, and two more falls',
    [...DAYS.slice(0, 2), '2026-10-20', ...DAYS.slice(2)],
    [...FALL, '2026-10-20 mood 4'],
  ],
  ['one up', null, [...FALL, '2026-11-16 mood 2']],
  ['up before the fall', DAYS, ['2026-09-18 mood 1', ...FALL]],
  ['talks without a mood between', DAYS, [...FALL, '2026-10-20', '2026-11-16']],
  ['the last one planned', null, [...FALL.slice(0, 3), '2026-11-27 mood 1']],
  [
    'the last one today',
    [...DAYS.slice(0, 3), '2026-11-20'],
    [...FALL.slice(0, 3), '2026-11-20 mood 2'],
  ],
  ['the last one missed', null, [...FALL.slice(0, 3), '2026-11-13 mood 1 missed']],
])('%s', (_, days, talks) => {
  expect(daysIn(advice('mood-falling', { talks }))).toEqual(days);
});

test('it comes first', () => {
  expect(advice('mood-falling', { talks: FALL })?.text).toBe(
    'The mood went down three times, and not up between: what is behind it, and what would help?',
  );
});
