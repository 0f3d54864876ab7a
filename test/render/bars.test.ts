import { expect, it } from 'vitest';
import { bar, moodLine } from '../../src/render/bars.ts';

it('draws a character for each mood', () => {
  expect(moodLine([1, 2, 3, 4, 5])).toBe('▁▂▄▆█');
  expect(moodLine([])).toBe('');
});

it.each([
  [1, 1, 1],
  [3, 20, 3],
  [40, 40, 20],
  [10, 40, 5],
  [1, 400, 1],
])('a bar for %i of at most %i has %i columns', (count, most, columns) => {
  expect(bar(count, most)).toBe('█'.repeat(columns));
});
