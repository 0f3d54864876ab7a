import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareRows } from '../../src/render/share-rows.ts';

describe('shareRows', () => {
  it.each([
    [
      [3, 1, 1],
      [3, 1, 1],
    ],
    [
      [9, 9, 1],
      [7, 3, 1],
    ],
    [
      [20, 0, 0],
      [11, 0, 0],
    ],
    [
      [0, 20, 0],
      [0, 11, 0],
    ],
    [
      [5, 2, 20],
      [5, 2, 4],
    ],
  ])('of 11 lines, %j get %j', (counts, shares) => {
    expect(shareRows(counts, [5, 3, 2], 11)).toEqual(shares);
  });

  it('never gives more than there is, and leaves no line empty while somebody has more', () => {
    const numbers = fc.array(fc.nat(15), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(numbers, numbers, (counts, wishes) => {
        const shares = shareRows(counts, wishes, 11);
        const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
        expect(sum(shares)).toBe(Math.min(11, sum(counts)));
        for (const [at, share] of shares.entries()) {
          expect(share).toBeLessThanOrEqual(counts[at] ?? 0);
          expect(share).toBeGreaterThanOrEqual(Math.min(1, counts[at] ?? 0));
        }
      }),
      { seed: 20261120 },
    );
  });
});
