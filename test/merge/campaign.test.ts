import { describe, expect, it } from 'vitest';
import { playMerge } from '../support/merge-campaign.ts';
import { randomFrom } from '../support/random.ts';

// A long campaign: npm run test:merges. One run again: MERGE_RUNS=1 MERGE_SEED=<seed> npx vitest run test/merge
const RUNS = Number(process.env.MERGE_RUNS ?? 16);
const SEED = Number(process.env.MERGE_SEED ?? 20_261_120);

describe('random merges', () => {
  it(
    'lose nothing, double nothing, and revive nothing',
    async () => {
      const found: string[] = [];
      let clean = 0;
      for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
        const merge = await playMerge(randomFrom(seed));
        if (merge.clean) clean += 1;
        if (merge.troubles.length > 0) {
          found.push([`MERGE_SEED=${seed}`, ...merge.story, ...merge.troubles].join('\n  '));
        }
      }
      expect(found.join('\n')).toBe('');
      // A campaign in which git solves everything, or nothing, tries too little.
      if (RUNS >= 10) expect([clean > 0, clean < RUNS]).toEqual([true, true]);
    },
    Math.max(20_000, RUNS * 2_000),
  );
});
