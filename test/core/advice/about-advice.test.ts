import { expect, test } from 'vitest';
import { advice, daysIn, type Given } from '../../support/advice.ts';

const FIVE = ['2026-10-02', '2026-10-16', '2026-10-30', '2026-11-06', '2026-11-13'];

test.each<[string, string[] | null, Given]>([
  ['five talks', FIVE, { talks: FIVE, isKnown: false }],
  ['six talks', FIVE, { talks: ['2026-09-18', ...FIVE], isKnown: false }],
  ['four talks', null, { talks: FIVE.slice(1), isKnown: false }],
  [
    'four talks and a planned one',
    null,
    { talks: [...FIVE.slice(1), '2026-11-27'], isKnown: false },
  ],
  ['somebody known', null, { talks: FIVE, isKnown: true }],
])('%s', (_, days, given) => {
  expect(daysIn(advice('unknown-person', given))).toEqual(days);
});
