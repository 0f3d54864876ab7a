import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { chooseFocus, isCareerDue, takesATurn } from '../../../src/core/meetings/choose-focus.ts';

describe('the next focus', () => {
  test.each([
    ['', [], null],
    ['', ['operational'], null],
    ['a b c', [], 'a'],
    ['a b c', [null, null], 'a'],
    ['a b c', ['a'], 'b'],
    ['a b c', ['c', 'b'], 'a'],
    ['a b c', [null, 'other', 'b', 'a'], 'c'],
    ['a', ['a', 'a'], 'a'],
    ['a b a c', ['a'], 'b'],
    ['a b a c', ['b', 'a'], 'a'],
    ['a b a c', ['a', 'b', 'a'], 'c'],
    ['a b a c', ['a', 'c', 'a', 'b'], 'b'],
  ])('of %j after %j is %j', (rotation, held, focus) => {
    const wish = { rotation: rotation.split(' ').filter(Boolean), held };
    expect(chooseFocus({ ...wish, careerDue: false })).toBe(focus);
    expect(chooseFocus({ ...wish, careerDue: true })).toBe('career');
  });

  test('a career talk is one of the rotation, too, and the turns go on after it', () => {
    const rotation = ['a', 'career', 'b'];
    expect(chooseFocus({ rotation, held: ['a'], careerDue: false })).toBe('career');
    expect(chooseFocus({ rotation, held: ['career', 'a'], careerDue: false })).toBe('b');
    expect(chooseFocus({ rotation: ['a', 'b'], held: ['career', 'a'], careerDue: false })).toBe(
      'b',
    );
  });

  test('held one after another, the whole rotation comes round in order', () => {
    const rotations = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rotations, (rotation) => {
        const held: (string | null)[] = [];
        for (const _ of [...rotation, ...rotation, ...rotation]) {
          held.unshift(chooseFocus({ rotation, held, careerDue: false }));
        }
        expect(held.reverse()).toEqual([...rotation, ...rotation, ...rotation]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('a career talk is due', () => {
  test.each([
    ['report', '2026-08-19', null, true],
    ['report', '2026-08-20', null, false],
    ['report', '2026-08-20', '2020-01-01', false],
    ['mentor', '2026-08-19', null, true],
    ['manager', null, '2026-08-19', true],
    ['mentee', null, '2026-08-20', false],
    ['report', null, null, false],
    ['friend', '2020-01-01', null, false],
    ['peer', null, '2020-01-01', false],
  ] as const)('%s, last %s, together since %s: %s', (relation, last, since, due) => {
    const facts = {
      relation,
      lastCareer: last === null ? null : calendarDate(last),
      firstDay: since === null ? null : calendarDate(since),
    };
    expect(isCareerDue(facts, calendarDate('2026-11-20'))).toBe(due);
  });
});

test.each([
  ['held', true],
  ['planned', true],
  ['today', true],
  ['unconfirmed', false],
  ['cancelled', false],
  ['missed', false],
] as const)('a meeting before the next one that is %s takes a turn: %s', (status, takes) => {
  expect(takesATurn(status)).toBe(takes);
});
