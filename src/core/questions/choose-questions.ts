import type { Relation } from '../people/person.ts';
import {
  ICE_BREAKERS,
  KNOWN_THEMES,
  type Question,
  THEMES_BY_FOCUS,
  THEMES_BY_RELATION,
} from './question.ts';
import { type Asked, agesOf, rankQuestions } from './rank-questions.ts';

/** What the choice of questions depends on; the same wish gives the same questions on every machine. */
export interface QuestionWish {
  bank: readonly Question[];
  relation: Relation;
  isFirst: boolean;
  focus: string | null;
  /** What is still remembered of this person's meetings. */
  asked: Asked;
  /** Anything that names the meeting: its handle and date. */
  seed: string;
}

/**
 * Two questions for a meeting: one to open with, one that serves the focus; at a first meeting two ice-breakers. None
 * that is remembered if the themes hold another, else the one asked longest ago. Fewer when the bank is short.
 */
export function chooseQuestions(wish: QuestionWish): Question[] {
  const chosen: Question[] = [];
  for (const pools of [openingPools(wish), middlePools(wish)]) {
    const question = pick(pools, chosen, wish);
    if (question !== null) chosen.push(question);
  }
  return chosen;
}

/** Themes to draw from, best first. A later pool serves when the earlier ones hold nothing fresh. */
type Pools = readonly ((theme: string) => boolean)[];

function openingPools(wish: QuestionWish): Pools {
  const { opening } = THEMES_BY_RELATION[wish.relation];
  const fits = (theme: string) => opening.includes(theme);
  return breaksIce(wish) ? [isIceBreaker, fits] : [fits];
}

function middlePools(wish: QuestionWish): Pools {
  const { middle } = THEMES_BY_RELATION[wish.relation];
  const fits = (theme: string) => middle.includes(theme) || !KNOWN_THEMES.has(theme);
  if (breaksIce(wish)) return [isIceBreaker, fits];
  const serving = wish.focus === null ? [] : (THEMES_BY_FOCUS.get(wish.focus) ?? [wish.focus]);
  return [(theme) => serving.includes(theme) && fits(theme), fits];
}

function breaksIce({ isFirst, relation }: QuestionWish): boolean {
  return isFirst && relation !== 'friend';
}

function isIceBreaker(theme: string): boolean {
  return theme === ICE_BREAKERS;
}

function pick(pools: Pools, chosen: readonly Question[], wish: QuestionWish): Question | null {
  const ages = agesOf(wish.asked);
  const ranked = rankQuestions(wish.bank, wish.asked, wish.seed).filter(
    (question) => !chosen.includes(question),
  );
  for (const fits of pools) {
    const fresh = ranked.find(({ id, theme }) => fits(theme) && !ages.has(id));
    if (fresh) return fresh;
  }
  return ranked.find(({ theme }) => pools.some((fits) => fits(theme))) ?? null;
}
