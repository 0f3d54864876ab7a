import { expect, test } from 'vitest';
import { textHash } from '../../../src/core/promises/text-hash.ts';

// Ids in people's files are built on these numbers: they must never change.
test.each([
  ['', 2872998923],
  ['a', 444641715],
  ['How are you?', 2896638062],
  ['李雷 søren 😀', 2428477627],
])('%j is always %i', (text, hash) => {
  expect(textHash(text)).toBe(hash);
});

test('texts that differ in a letter land far apart', () => {
  const buckets = new Set<number>();
  for (let n = 0; n < 1000; n++) buckets.add(textHash(`alice ${n}`) >>> 28);
  expect(buckets.size).toBe(16);
});
