import { textHash } from '../promises/text-hash.ts';
import type { Question } from './question.ts';

/** The ids proposed at somebody's meetings within memory, newest meeting first. */
export type Asked = readonly (readonly string[])[];

/** How many meetings ago each id was last asked. */
export function agesOf(asked: Asked): Map<string, number> {
  const ages = new Map<string, number>();
  for (const [age, ids] of asked.entries()) {
    for (const id of ids) if (!ages.has(id)) ages.set(id, age);
  }
  return ages;
}

/**
 * The questions in the order in which they are worth asking: those not asked first, by a hash of seed and id, so that a
 * growing bank disturbs few choices; then those asked, longest ago first.
 */
export function rankQuestions(bank: readonly Question[], asked: Asked, seed: string): Question[] {
  const ages = agesOf(asked);
  return bank
    .map((question) => ({
      question,
      age: ages.get(question.id) ?? Infinity,
      draw: textHash(`${seed}\n${question.id}`),
    }))
    .sort(
      (a, b) =>
        Math.sign(b.age - a.age || 0) ||
        a.draw - b.draw ||
        (a.question.id < b.question.id ? -1 : 1),
    )
    .map(({ question }) => question);
}
