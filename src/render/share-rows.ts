/**
 * How many of `most` lines each of some groups gets: one for each that has any, then what each wishes for, then all
 * that is left, the first groups first. None gets more than it has (`counts`).
 */
export function shareRows(
  counts: readonly number[],
  wishes: readonly number[],
  most: number,
): number[] {
  const shares = counts.map((count) => Math.min(count, 1));
  const grow = (limits: readonly number[]) => {
    for (const [at, limit] of limits.entries()) {
      const share = shares[at] ?? 0;
      const left = most - shares.reduce((sum, one) => sum + one, 0);
      shares[at] = share + Math.max(0, Math.min(left, Math.min(limit, counts[at] ?? 0) - share));
    }
  };
  grow(wishes);
  grow(counts);
  return shares;
}
