import { expect, it } from 'vitest';
import { medianOf } from '../../../src/core/records/median.ts';

it.each([
  [[], null],
  [[7], 7],
  [[9, 1, 5], 5],
  [[4, 1], 2.5],
  [[10, 9, 2, 1], 5.5],
  [[0, 0, 0, 40], 0],
])('the median of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});
