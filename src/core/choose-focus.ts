import { addMonths, type CalendarDate } from './calendar-date.ts';
import type { Relation } from './person.ts';

/** The focuses that the built-in templates and questions know; a notebook may name others. */
export const FOCUSES = ['operational', 'development', 'strategic', 'feedback', 'career'] as const;

/** What the choice of a focus depends on. */
export interface FocusWish {
  /** The focus asked for on the command line. */
  asked: string | null;
  /** The person's rotation, else the notebook's; empty: none. */
  rotation: readonly string[];
  /** The focus of each held meeting, newest first. */
  held: readonly (string | null)[];
  /** Whether a career talk is due: in a rotation that has one it comes out of turn. */
  careerDue: boolean;
}

/** The focus of the next meeting: the one asked for, else the next in the rotation; null without a rotation. */
export function chooseFocus({ asked, rotation, held, careerDue }: FocusWish): string | null {
  if (asked !== null) return asked;
  if (careerDue && rotation.includes('career')) return 'career';
  const past = held.filter((focus) => focus !== null && rotation.includes(focus));
  return rotation[past.length === 0 ? 0 : (turnOf(past, rotation) + 1) % rotation.length] ?? null;
}

// A rotation may name a focus twice ("operational, growth, operational, strategic"): the turn is the one whose way
// there looks most like what was held.
function turnOf(past: readonly (string | null)[], rotation: readonly string[]): number {
  const likeness = rotation.map((_, turn) => sharedSteps(past, rotation, turn));
  const best = Math.max(...likeness);
  const counted = (past.length - 1) % rotation.length;
  return likeness[counted] === best ? counted : likeness.indexOf(best);
}

function sharedSteps(past: readonly (string | null)[], rotation: readonly string[], turn: number) {
  const size = rotation.length;
  let steps = 0;
  while (steps < size && past[steps] === rotation[(turn - steps + size) % size]) steps++;
  return steps;
}

/** With these a career talk is worth a session of its own. */
const CAREER_MATTERS: readonly Relation[] = ['report', 'manager', 'mentee'];

/** Whether the last career talk (or, before any, the first day together) is more than three months ago; false when neither is known. */
export function isCareerDue(
  relation: Relation,
  lastCareer: CalendarDate | null,
  firstDay: CalendarDate | null,
  today: CalendarDate,
): boolean {
  const from = lastCareer ?? firstDay;
  return CAREER_MATTERS.includes(relation) && from !== null && addMonths(from, 3) < today;
}
