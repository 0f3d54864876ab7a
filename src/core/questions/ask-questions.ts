import type { Relation } from '../people/person.ts';
import {
  ICE_BREAKERS,
  KNOWN_THEMES,
  type Question,
  THEMES_BY_FOCUS,
  THEMES_BY_RELATION,
} from './question.ts';
import { type Asked, agesOf, rankQuestions } from './rank-questions.ts';
import { themesNamed } from './theme-names.ts';

/** What a choice of questions depends on; the same wish gives the same questions on every machine. */
export interface AskWish {
  /** Null for nobody in particular: every theme fits. */
  relation: Relation | null;
  /** What the next talk is about; its themes come first. */
  focus: string | null;
  /** Whether the two have never met: then ice-breakers come first. */
  isFirst: boolean;
  /** A theme as `themesNamed` knows it; null: whatever suits. */
  theme: string | null;
  /** At most so many. */
  count: number;
  /** What is still remembered of this person's meetings. */
  asked: Asked;
  /** Anything that names person and day. */
  seed: string;
}

/**
 * Open questions that suit a person: fresh ones first, those of the focus before others and neighbours of different
 * themes; where too few are fresh, the ones asked longest ago. A larger count gives the same ones and more.
 */
export function freshQuestions(bank: readonly Question[], wish: AskWish): Question[] {
  const fitting = bank.filter(({ theme }) => suits(theme, bank, wish));
  const ages = agesOf(wish.asked);
  const ranked = rankQuestions(fitting, wish.asked, wish.seed);
  const fresh = ranked.filter(({ id }) => !ages.has(id));
  const serving = servingThemes(wish);
  const comesFirst = ({ theme }: Question) => serving.includes(theme) || breaksIce(theme, wish);
  const ordered = [
    ...spreadThemes(fresh.filter(comesFirst)),
    ...spreadThemes(fresh.filter((question) => !comesFirst(question))),
    ...ranked.filter(({ id }) => ages.has(id)),
  ];
  return ordered.slice(0, wish.count);
}

function suits(theme: string, bank: readonly Question[], wish: AskWish): boolean {
  if (wish.theme !== null) return themesNamed(wish.theme, bank, wish.relation).includes(theme);
  if (wish.relation === null || !KNOWN_THEMES.has(theme)) return true;
  const { opening, middle } = THEMES_BY_RELATION[wish.relation];
  return opening.includes(theme) || middle.includes(theme) || breaksIce(theme, wish);
}

/** Friends are past that. */
function breaksIce(theme: string, { isFirst, relation }: AskWish): boolean {
  return theme === ICE_BREAKERS && isFirst && relation !== 'friend';
}

function servingThemes({ focus }: AskWish): readonly string[] {
  return focus === null ? [] : (THEMES_BY_FOCUS.get(focus) ?? [focus]);
}

/** One of each theme, then a second of each, and so on: neighbours speak of different things. */
function spreadThemes(questions: readonly Question[]): Question[] {
  const met = new Map<string, number>();
  const placed = questions.map((question) => {
    const turn = met.get(question.theme) ?? 0;
    met.set(question.theme, turn + 1);
    return { question, turn };
  });
  return placed.sort((a, b) => a.turn - b.turn).map(({ question }) => question);
}
