/** Chance that is the same for the same seed. */
export interface Random {
  /** A whole number from 0, below `count`. */
  below(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
  chance(percent: number): boolean;
}

/** Makes chance from a seed (the generator known as mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return {
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    chance: (percent) => below(100) < percent,
  };
}
