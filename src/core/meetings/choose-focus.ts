import { addMonths, type CalendarDate } from '../dates/calendar-date.ts';
import type { Relation } from '../people/person.ts';
import type { MeetingStatus } from './meeting.ts';

/** The focuses that the built-in templates and questions know; a notebook may name others. */
export const FOCUSES = ['operational', 'development', 'strategic', 'feedback', 'career'] as const;

/** The focus of a long talk every quarter. */
export const CAREER = 'career';

/** What the choice of a focus depends on. */
export interface FocusWish {
  /** The person's rotation, else the notebook's; empty: none. */
  rotation: readonly string[];
  /** The focus of each meeting that counts as held, newest first. */
  held: readonly (string | null)[];
  /** Whether a career talk is due: it comes out of turn. */
  careerDue: boolean;
}

/** The focus of the next meeting: a career talk that is due, else the next in the rotation; null without one. */
export function chooseFocus({ rotation, held, careerDue }: FocusWish): string | null {
  if (careerDue) return CAREER;
  const past = held.filter((focus) => focus !== null && rotation.includes(focus));
  return rotation[past.length === 0 ? 0 : (turnOf(past, rotation) + 1) % rotation.length] ?? null;
}

/** Whether a meeting before the next one takes a turn: it was held, or stands ahead and will have been held by then. */
export function takesATurn(status: MeetingStatus): boolean {
  return status === 'held' || status === 'planned' || status === 'today';
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
const CAREER_MATTERS: readonly Relation[] = ['report', 'manager', 'mentor', 'mentee'];

/** What tells whether a career talk is due. */
export interface CareerFacts {
  relation: Relation;
  /** Null: there was none. */
  lastCareer: CalendarDate | null;
  /** The first day together; null when it is not known. */
  firstDay: CalendarDate | null;
}

/** Whether the last career talk (or, where there was none yet, the first day together) is more than three months before a day. */
export function isCareerDue(facts: CareerFacts, day: CalendarDate): boolean {
  const from = facts.lastCareer ?? facts.firstDay;
  return CAREER_MATTERS.includes(facts.relation) && from !== null && addMonths(from, 3) < day;
}
