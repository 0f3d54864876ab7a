import { expect, test } from 'vitest';
import { joinQuestions } from '../../../src/core/questions/question.ts';

test('own questions follow the built-in ones, and replace those whose id they bear', () => {
  const builtIn = [
    { id: 'a', theme: 'work', text: 'A?' },
    { id: 'b', theme: 'work', text: 'B?' },
  ];
  const own = [
    { id: 'c', theme: 'garden', text: 'C?' },
    { id: 'a', theme: 'team', text: 'My A?' },
  ];
  expect(joinQuestions(builtIn, own)).toEqual([own[1], builtIn[1], own[0]]);
  expect(joinQuestions(builtIn, [])).toEqual(builtIn);
});
