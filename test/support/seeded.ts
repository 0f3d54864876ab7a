/** Chance that repeats: the same seed gives the same choices on every machine. */
export interface Chance {
  /** From 0 up to, but not, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True so often out of a hundred times. */
  percent(often: number): boolean;
}

/** Chance from a seed (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    percent: (often) => next() * 100 < often,
  };
}
