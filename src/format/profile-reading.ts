import type { Document } from './document.ts';
import { type FeedbackItem, feedbackIn } from './feedback.ts';
import { type Goal, goalsIn } from './goals.ts';

/** Everything that a tool reads in a profile's body. */
export interface ProfileReading {
  goals: Goal[];
  feedback: FeedbackItem[];
}

/** Reads a profile's goals and feedback. */
export function readProfileBody(document: Document): ProfileReading {
  return { goals: goalsIn(document), feedback: feedbackIn(document) };
}

/**
 * Whether a changed profile reads as it should: these goals and this feedback, wherever they stand, and every other
 * item as before.
 */
export function readsAs(before: Document, after: Document, wanted: ProfileReading): boolean {
  return (
    toldOf(readProfileBody(after)) === toldOf(wanted) &&
    othersIn(before) === othersIn(after) &&
    before.blocks.unclosed?.mark === after.blocks.unclosed?.mark
  );
}

/** Without the places, which move. */
function toldOf({ goals, feedback }: ProfileReading): string {
  return JSON.stringify([
    goals.map(({ line, item, progress, ...goal }) => [
      goal,
      progress.map(({ line: _, ...step }) => step),
    ]),
    feedback.map(({ line, ...item }) => item),
  ]);
}

function othersIn({ items, sections }: Document): string {
  const others = items.filter(({ kind, parent }) => kind !== 'goal' || parent >= 0);
  return JSON.stringify([
    others.map(({ kind, state, words, owner, marks, ...item }) => [
      ...[kind, state, words, owner, marks.due, marks.id],
      item.private,
    ]),
    sections.filter(({ private: isPrivate }) => isPrivate).length,
  ]);
}
