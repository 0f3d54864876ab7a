const LEVELS = ['▁', '▂', '▄', '▆', '█'] as const;
const FULL = '█';
const LONGEST = 20;

/** A character for each mood from 1 to 5. */
export function moodLine(moods: readonly number[]): string {
  return moods.map((mood) => LEVELS[mood - 1] ?? '').join('');
}

/** A count as a bar of at most 20 columns; `most` is the count whose bar is that long, or shorter where few make it. */
export function bar(count: number, most: number): string {
  const length = most <= LONGEST ? count : Math.round((count / most) * LONGEST);
  return FULL.repeat(Math.max(1, length));
}
