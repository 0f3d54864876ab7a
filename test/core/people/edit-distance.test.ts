import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../../src/core/people/edit-distance.ts';

it.each([
  ['', '', 0],
  ['alice', 'alice', 0],
  ['', 'bob', 3],
  ['alice', 'alcie', 1],
  ['alice', 'alic', 1],
  ['alice', 'allice', 1],
  ['alice', 'alixe', 1],
  ['ab', 'ba', 1],
  ['bob', 'sam', 3],
  ['kim', 'sam', 2],
  ['李雷', '李磊', 1],
  ['𠮷田', '吉田', 1],
])('from %j to %j are %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

it('is the same both ways, 0 only for the same, and never more than the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      expect(distance).toBe(editDistance(other, one));
      expect(distance === 0).toBe(one === other);
      expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
    { seed: 8 },
  );
});
