import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/core/calendar-date.ts';
import { chooseFocus, isCareerDue } from '../../src/core/choose-focus.ts';

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
    const wish = { asked: null, rotation: rotation.split(' ').filter(Boolean), held };
    expect(chooseFocus({ ...wish, careerDue: false })).toBe(focus);
    expect(chooseFocus({ ...wish, careerDue: true })).toBe(focus);
    expect(chooseFocus({ ...wish, asked: 'z', careerDue: false })).toBe('z');
  });

  test('a career talk that is due comes out of turn where the rotation has one', () => {
    const wish = { asked: null, rotation: ['a', 'b', 'career'], held: ['a'] };
    expect(chooseFocus({ ...wish, careerDue: true })).toBe('career');
    expect(chooseFocus({ ...wish, careerDue: false })).toBe('b');
  });

  test('held one after another, the whole rotation comes round in order', () => {
    const rotations = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rotations, (rotation) => {
        const held: (string | null)[] = [];
        for (const _ of [...rotation, ...rotation, ...rotation]) {
          held.unshift(chooseFocus({ asked: null, rotation, held, careerDue: false }));
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
    ['manager', null, '2026-01-05', true],
    ['mentee', '2026-11-01', '2020-01-01', false],
    ['report', null, null, false],
    ['friend', '2020-01-01', null, false],
  ] as const)('%s, last %s, together since %s: %s', (relation, last, since, due) => {
    const lastCareer = last === null ? null : calendarDate(last);
    const firstDay = since === null ? null : calendarDate(since);
    expect(isCareerDue(relation, lastCareer, firstDay, calendarDate('2026-11-20'))).toBe(due);
  });
});
