import { addPeriod } from '../dates/add-period.ts';
import { daysBetween } from '../dates/calendar-date.ts';
import type { Rhythm } from './rhythm.ts';
import type { RhythmState } from './stale-reasons.ts';

/** Whether `stale` lists somebody unasked: overdue, never met, or with any other reason. */
export function needsCare({ state, reasons }: Pick<Rhythm, 'state' | 'reasons'>): boolean {
  return state === 'overdue' || state === 'never' || reasons.length > 0;
}

/**
 * Orders rhythms by how much they need care: past the longest pause allowed, then overdue, each by how late it is for
 * its cadence (three days are much for a daily talk, little for a quarterly one); then those never met, those with
 * another reason, and the rest by when they are due.
 */
export function compareWorst(a: Rhythm, b: Rhythm, workdays: readonly number[]): number {
  return rankOf(a) - rankOf(b) || lateness(b, workdays) - lateness(a, workdays) || compareDue(a, b);
}

const REST: readonly RhythmState[] = ['due', 'soon', 'ok', 'away', 'paused'];

function rankOf(rhythm: Rhythm): number {
  if (rhythm.reasons.includes('past-max')) return 0;
  if (rhythm.state === 'overdue') return 1;
  if (rhythm.state === 'never') return 2;
  return needsCare(rhythm) ? 3 : 4 + REST.indexOf(rhythm.state);
}

/** Days overdue as a share of the cadence. */
function lateness({ cadence, dueOn, overdueDays }: Rhythm, workdays: readonly number[]): number {
  if (cadence.kind === 'none' || dueOn === null || overdueDays === 0) return 0;
  return overdueDays / Math.max(1, daysBetween(dueOn, addPeriod(dueOn, cadence, workdays)));
}

function compareDue({ dueOn: a }: Rhythm, { dueOn: b }: Rhythm): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
