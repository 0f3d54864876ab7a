/** The known key that takes the fewest single-character changes to reach; the first of those that tie. */
export function nearestKey(key: string, known: readonly string[]): string {
  const [first = ''] = known;
  let nearest = first;
  let fewest = changesBetween(key, first);
  for (const candidate of known) {
    const changes = changesBetween(key, candidate);
    if (changes < fewest) {
      nearest = candidate;
      fewest = changes;
    }
  }
  return nearest;
}

const LONGEST = 64;

function changesBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, character] of [...from.slice(0, LONGEST)].entries()) {
    const next = [index + 1];
    for (let at = 0; at < to.length; at++) {
      const swap = (row[at] ?? 0) + (to[at] === character ? 0 : 1);
      next.push(Math.min(swap, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
