import { foldAccents, foldName } from '../../core/people/fold-name.ts';

/** The shells that can be completed in. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** One of them. */
export type Shell = (typeof SHELLS)[number];

/**
 * Those that begin with what was typed. Where none does, bash gets those that begin so but for case and accents; zsh
 * and fish get all of them, because they have ways of their own to match.
 */
export function matching<Value>(
  typed: string,
  values: readonly Value[],
  wordOf: (value: Value) => string,
  shell: Shell,
): readonly Value[] {
  const exact = values.filter((value) => wordOf(value).startsWith(typed));
  if (exact.length > 0) return exact;
  if (shell !== 'bash') return values;
  const fold = (word: string) => foldAccents(foldName(word));
  const wanted = fold(typed);
  return wanted === '' ? [] : values.filter((value) => fold(wordOf(value)).startsWith(wanted));
}
