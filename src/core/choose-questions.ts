import type { Relation } from './person.ts';
import {
  ICE_BREAKERS,
  KNOWN_THEMES,
  type Question,
  THEMES_BY_FOCUS,
  THEMES_BY_RELATION,
} from './question.ts';
import { textHash } from './text-hash.ts';

/** A question is not proposed again to the same person for this many meetings. */
export const QUESTION_MEMORY = 10;

/** What the choice of questions depends on; the same wish gives the same questions on every machine. */
export interface QuestionWish {
  bank: readonly Question[];
  relation: Relation;
  isFirst: boolean;
  focus: string | null;
  /** The ids proposed at this person's earlier meetings, newest meeting first. */
  asked: readonly (readonly string[])[];
  /** Anything that names the meeting: its handle and date. */
  seed: string;
}

/**
 * Two questions for a meeting: one to open with, one that serves the focus; at a first meeting two ice-breakers. None
 * of the last ten meetings' if the themes hold another, else the one asked longest ago. Fewer when the bank is short.
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
  const ranked = rank(wish, ages).filter((question) => !chosen.includes(question));
  for (const fits of pools) {
    const fresh = ranked.find(({ id, theme }) => fits(theme) && !ages.has(id));
    if (fresh) return fresh;
  }
  return ranked.find(({ theme }) => pools.some((fits) => fits(theme))) ?? null;
}

/** How many meetings ago each id was last asked, within memory. */
function agesOf(asked: QuestionWish['asked']): Map<string, number> {
  const ages = new Map<string, number>();
  for (const [age, ids] of asked.slice(0, QUESTION_MEMORY).entries()) {
    for (const id of ids) if (!ages.has(id)) ages.set(id, age);
  }
  return ages;
}

/** Asked longest ago first; among equals by a hash of seed and id, so that a growing bank disturbs few choices. */
function rank({ bank, seed }: QuestionWish, ages: ReadonlyMap<string, number>): Question[] {
  return bank
    .map((question) => ({
      question,
      age: ages.get(question.id) ?? QUESTION_MEMORY,
      draw: textHash(`${seed}\n${question.id}`),
    }))
    .sort((a, b) => b.age - a.age || a.draw - b.draw || (a.question.id < b.question.id ? -1 : 1))
    .map(({ question }) => question);
}
