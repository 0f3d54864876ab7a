import type { Relation } from '../people/person.ts';
import { ICE_BREAKERS, type Question } from './question.ts';

/** Names that stand for themes of another name. */
const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['mentoring', ['mentor', 'mentee']],
  ['ice-breaker', [ICE_BREAKERS]],
]);

/** The themes of a bank, in its order. */
export function themesOf(bank: readonly Question[]): string[] {
  return [...new Set(bank.map(({ theme }) => theme))];
}

/**
 * The themes of a bank that a name means: the theme itself, `mentoring` (of its two sides the one that fits the
 * relation), or the only theme that begins so; none where it means nothing.
 */
export function themesNamed(
  name: string,
  bank: readonly Question[],
  relation: Relation | null,
): string[] {
  const wanted = wordsOf(name);
  const themes = themesOf(bank);
  if (themes.includes(wanted)) return [wanted];
  const meant = themes.filter((theme) => OTHER_NAMES.get(wanted)?.includes(theme));
  const fitting = meant.filter((theme) => theme === relation);
  if (meant.length > 0) return fitting.length > 0 ? fitting : meant;
  const beginning = themes.filter((theme) => wanted !== '' && theme.startsWith(wanted));
  return beginning.length === 1 ? beginning : [];
}

/** As themes are named: "Feedback to me" is `feedback-to-me`. */
function wordsOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .join('-');
}
