import { describe, expect, test } from 'vitest';
import { KNOWN_THEMES } from '../../src/core/question.ts';
import { readQuestions } from '../../src/format/question-bank.ts';
import { builtIn } from './built-in.ts';

const { questions, problems } = readQuestions(builtIn('questions'));

test('the bank has no mistake, and enough to choose from', () => {
  expect(problems).toEqual([]);
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
});

test('every theme serves somebody, and everybody is served', () => {
  expect(new Set(questions.map(({ theme }) => theme))).toEqual(KNOWN_THEMES);
});

test.each([...KNOWN_THEMES])('the theme %s outlasts the memory of ten meetings', (theme) => {
  expect(questions.filter((question) => question.theme === theme).length).toBeGreaterThan(10);
});

describe.each(questions)('$id', ({ id, text }) => {
  test(text, () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(text).toMatch(/^(What|How|Why|Who|Whose|When|Where|If .+, what|If .+, who)\b.+\?$/);
    expect(text.length).toBeLessThanOrEqual(100);
  });
});
