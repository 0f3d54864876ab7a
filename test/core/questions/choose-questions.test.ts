import { describe, expect, test } from 'vitest';
import { FOCUSES } from '../../../src/core/meetings/choose-focus.ts';
import { RELATIONS } from '../../../src/core/people/person.ts';
import {
  chooseQuestions,
  type QuestionWish,
} from '../../../src/core/questions/choose-questions.ts';
import { type Question, THEMES_BY_FOCUS } from '../../../src/core/questions/question.ts';
import { QUESTION_MEMORY } from '../../../src/core/questions/question-memory.ts';
import { readQuestions } from '../../../src/format/question-bank.ts';
import { builtIn } from '../../templates/built-in.ts';

const { questions: BANK } = readQuestions(builtIn('questions'));
const WISH: QuestionWish = {
  bank: BANK,
  relation: 'report',
  isFirst: false,
  focus: null,
  asked: [],
  seed: 'alice 2026-11-20',
};

function ids(wish: Partial<QuestionWish>): string[] {
  return chooseQuestions({ ...WISH, ...wish }).map(({ id }) => id);
}

function themes(wish: Partial<QuestionWish>): string[] {
  return chooseQuestions({ ...WISH, ...wish }).map(({ theme }) => theme);
}

function bankOf(...pairs: string[]): Question[] {
  return pairs.map((pair) => {
    const [theme = '', id = ''] = pair.split('/');
    return { theme, id, text: `${id}?` };
  });
}

test('the same wish gives the same questions, in whatever order the bank stands', () => {
  expect(ids({})).toEqual(ids({ bank: [...BANK].reverse() }));
  expect(ids({})).toEqual(PINNED);
});

// Two machines must agree; this changes only when the bank does.
const PINNED = ['well-turn-to', 'career-whose'];

test('another day brings other questions', () => {
  const days = Array.from({ length: 20 }, (_, day) => ids({ seed: `alice ${day}` }).join());
  expect(new Set(days).size).toBeGreaterThan(15);
});

test.each(RELATIONS)('a first meeting with a %s breaks the ice', (relation) => {
  const expected = relation === 'friend' ? 'friend' : 'ice-breakers';
  expect(themes({ relation, isFirst: true })).toEqual([expected, expected]);
});

test.each([...THEMES_BY_FOCUS])('with a report, %s is served by %j', (focus, serving) => {
  for (const seed of ['a', 'b', 'c', 'd']) expect(serving).toContain(themes({ focus, seed })[1]);
});

describe.each(RELATIONS)('over forty meetings with a %s', (relation) => {
  test.each([null, ...FOCUSES])('with focus %s none comes back within ten', (focus) => {
    const asked: string[][] = [];
    for (let day = 0; day < 40; day++) {
      const recent = asked.slice(0, QUESTION_MEMORY);
      const chosen = ids({ relation, focus, asked: recent, seed: `${relation} ${day}` });
      expect(new Set(chosen).size).toBe(2);
      expect(recent.flat().filter((id) => chosen.includes(id))).toEqual([]);
      asked.unshift(chosen);
    }
  });
});

describe('when everything was asked lately', () => {
  const bank = bankOf('opening/a', 'opening/b', 'work/c', 'work/d');

  test('the one asked longest ago comes back', () => {
    expect(
      ids({
        bank,
        asked: [
          ['b', 'c'],
          ['a', 'd'],
          ['b', 'c'],
        ],
      }),
    ).toEqual(['a', 'd']);
  });

  test('a fresh one of another fitting theme goes before a repetition', () => {
    const wider = [...bank, ...bankOf('team/e')];
    expect(
      ids({
        bank: wider,
        focus: 'feedback',
        asked: [
          ['a', 'c'],
          ['b', 'd'],
        ],
      })[1],
    ).toBe('e');
  });
});

test("the user's own themes suit everybody, and the focus of their name", () => {
  const bank = bankOf('opening/a', 'work/b', 'work/c', 'work/d', 'garden/e');
  expect(ids({ bank, focus: 'garden' })[1]).toBe('e');
  expect(ids({ bank: bankOf('garden/e'), relation: 'friend' })).toEqual(['e']);
});

test('a focus named like something of the language is only a name', () => {
  expect(ids({ focus: 'constructor' })).toHaveLength(2);
});

test('a short bank gives fewer, an empty one none', () => {
  expect(ids({ bank: bankOf('opening/a') })).toEqual(['a']);
  expect(ids({ bank: [] })).toEqual([]);
});
