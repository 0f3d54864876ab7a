import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../../src/core/people/person.ts';
import { type AskWish, freshQuestions } from '../../../src/core/questions/ask-questions.ts';
import { type Question, THEMES_BY_RELATION } from '../../../src/core/questions/question.ts';
import { readQuestions } from '../../../src/format/question-bank.ts';
import { builtIn } from '../../templates/built-in.ts';

const { questions: BANK } = readQuestions(builtIn('questions'));
const WISH: AskWish = {
  relation: 'report',
  focus: null,
  isFirst: false,
  theme: null,
  count: 3,
  asked: [],
  seed: 'alice 2026-11-20',
};

function ids(wish: Partial<AskWish>, bank: readonly Question[] = BANK): string[] {
  return freshQuestions(bank, { ...WISH, ...wish }).map(({ id }) => id);
}

function themes(wish: Partial<AskWish>, bank: readonly Question[] = BANK): string[] {
  return freshQuestions(bank, { ...WISH, ...wish }).map(({ theme }) => theme);
}

function bankOf(...pairs: string[]): Question[] {
  return pairs.map((pair) => {
    const [theme = '', id = ''] = pair.split('/');
    return { theme, id, text: `${id}?` };
  });
}

describe('what suits', () => {
  test.each(RELATIONS)('a %s: the themes of the relation, all of them', (relation) => {
    const { opening, middle } = THEMES_BY_RELATION[relation];
    const found = new Set(themes({ relation, count: 999 }));
    expect(found).toEqual(new Set([...opening, ...middle]));
  });

  test('nobody in particular: everything', () => {
    expect(ids({ relation: null, count: 999 })).toHaveLength(BANK.length);
  });

  test('somebody never met: ice-breakers first; but a friend is past that', () => {
    expect(new Set(themes({ isFirst: true }))).toEqual(new Set(['ice-breakers']));
    expect(new Set(themes({ isFirst: true, relation: 'friend' }))).toEqual(new Set(['friend']));
  });

  test('a focus comes first and the rest after it', () => {
    const found = themes({ focus: 'career', count: 999 });
    const ofFocus = found.filter((theme) => theme === 'career' || theme === 'growth').length;
    expect(new Set(found.slice(0, ofFocus))).toEqual(new Set(['career', 'growth']));
    expect(found.length).toBeGreaterThan(ofFocus);
  });

  test('a focus or theme of the user’s own suits everybody', () => {
    const bank = [...BANK, ...bankOf('garden/g')];
    expect(ids({ focus: 'garden', relation: 'peer' }, bank)[0]).toBe('g');
    expect(ids({ theme: 'garden', relation: 'friend' }, bank)).toEqual(['g']);
  });

  test('a theme is asked for whatever the relation', () => {
    expect(new Set(themes({ theme: 'team', relation: 'friend' }))).toEqual(new Set(['team']));
    expect(new Set(themes({ theme: 'mentoring', count: 99 }))).toEqual(
      new Set(['mentor', 'mentee']),
    );
    expect(ids({ theme: 'nonsense' })).toEqual([]);
  });
});

test('neighbours speak of different things', () => {
  expect(new Set(themes({ count: 9 })).size).toBe(9);
});

test('the same wish gives the same, in whatever order the bank stands; more begins with the same', () => {
  const wishes = fc.record({
    relation: fc.constantFrom(...RELATIONS, null),
    focus: fc.constantFrom(null, 'career', 'operational'),
    isFirst: fc.boolean(),
    count: fc.integer({ min: 0, max: 30 }),
    seed: fc.string(),
    asked: fc.array(
      fc.array(
        fc.nat({ max: BANK.length - 1 }).map((at) => BANK[at]?.id ?? ''),
        { maxLength: 9 },
      ),
    ),
  });
  fc.assert(
    fc.property(wishes, (wish) => {
      const found = ids(wish);
      expect(ids(wish, [...BANK].reverse())).toEqual(found);
      expect(ids({ ...wish, count: wish.count + 5 }).slice(0, wish.count)).toEqual(found);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(wish.count);
    }),
    { seed: 1, numRuns: 50 },
  );
});

describe('memory', () => {
  const bank = bankOf('work/a', 'work/b', 'team/c', 'team/d');

  test('what was asked is left out while there is something else', () => {
    expect(ids({ count: 2, asked: [['a'], ['d']] }, bank).sort()).toEqual(['b', 'c']);
  });

  test('where too few are left, the one asked longest ago comes back first', () => {
    expect(ids({ count: 3, asked: [['a'], ['d'], ['c']] }, bank)).toEqual(['b', 'c', 'd']);
    expect(ids({ theme: 'work', count: 3, asked: [['a'], ['b']] }, bank)).toEqual(['b', 'a']);
  });

  test('a fresh one of another theme goes before a repetition', () => {
    expect(ids({ focus: 'team', count: 1, asked: [['c', 'd', 'b']] }, bank)).toEqual(['a']);
  });

  test('a short bank gives fewer, an empty one none', () => {
    expect(ids({ count: 9 }, bankOf('work/a'))).toEqual(['a']);
    expect(ids({ count: 9 }, [])).toEqual([]);
  });
});
