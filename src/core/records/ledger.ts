import { type CalendarDate, daysBetween } from '../dates/calendar-date.ts';
import { isWithin, type Period } from '../dates/period.ts';
import { isOverdue, type Promised } from '../promises/action-item.ts';
import { medianOf } from './median.ts';

/** What can have become of a promise, in the order in which it is told: each promise is exactly one of these. */
export const OUTCOMES = ['keptOnTime', 'keptLate', 'keptUndated', 'dropped', 'open'] as const;

/** What became of a promise. */
export type Outcome = (typeof OUTCOMES)[number];

/** What became of the promises of one side: every figure is the length of a list, or drawn from one. */
export interface LedgerSide<Entry> {
  items: Record<Outcome, Entry[]>;
  /** How many of the open ones are past their date. */
  overdue: number;
  /** The median of the days from first promised to kept; null where none was kept, or nobody knows when. */
  medianDays: number | null;
}

/** Who can have made a promise: me, somebody else, nobody that is named. */
export const SIDES = ['mine', 'theirs', 'nobodys'] as const;

/** What became of the promises of every side. */
export type Ledger<Entry> = Record<(typeof SIDES)[number], LedgerSide<Entry>>;

/** What holds a promise. */
interface HasPromise {
  promised: Promised;
}

/**
 * What became of a promise. Kept on time is by the date last agreed. One without a date, or of which nobody knows when
 * it was kept, was neither on time nor late: it is kept undated.
 * @internal Exported for its table of tests.
 */
export function outcomeOf({ state, due, closed }: Promised): Outcome {
  if (state !== 'done') return state;
  if (due === null || closed === null) return 'keptUndated';
  return closed <= due ? 'keptOnTime' : 'keptLate';
}

/**
 * Whether a promise belongs to a period. A closed one belongs to the period in which it was closed, so that periods
 * that follow each other add up; an open one to every period that did not end before it was promised. Null for one
 * that was closed nobody knows when: it belongs only to all of time.
 */
export function belongsTo({ state, since, closed }: Promised, period: Period): boolean | null {
  if (period.since === null && period.until === null) return true;
  if (state !== 'open') return closed === null ? null : isWithin(closed, period);
  return since === null || period.until === null || since <= period.until;
}

/** The days it took to keep a promise, 0 for one kept before the meeting it was planned for; null where unknown. */
export function daysToKeep({ state, since, closed }: Promised): number | null {
  if (state !== 'done' || since === null || closed === null) return null;
  return Math.max(0, daysBetween(since, closed));
}

/** What became of some promises, as of today. Every list is in the order of days, whatever order they came in. */
export function ledgerOf<Entry extends HasPromise>(
  entries: readonly Entry[],
  today: CalendarDate,
): Ledger<Entry> {
  const inOrder = entries.toSorted((a, b) => compareDays(a.promised, b.promised));
  const of = (fits: (owner: string | null) => boolean) =>
    sideOf(
      inOrder.filter(({ promised }) => fits(promised.owner)),
      today,
    );
  return {
    mine: of((owner) => owner === 'me'),
    theirs: of((owner) => owner !== null && owner !== 'me'),
    nobodys: of((owner) => owner === null),
  };
}

function sideOf<Entry extends HasPromise>(
  entries: readonly Entry[],
  today: CalendarDate,
): LedgerSide<Entry> {
  const items: Record<Outcome, Entry[]> = {
    keptOnTime: [],
    keptLate: [],
    keptUndated: [],
    dropped: [],
    open: [],
  };
  for (const entry of entries) items[outcomeOf(entry.promised)].push(entry);
  return {
    items,
    overdue: items.open.filter(({ promised }) => isOverdue(promised, today)).length,
    medianDays: medianOf(entries.flatMap(({ promised }) => daysToKeep(promised) ?? [])),
  };
}

/** By the day it was closed, was due or was promised, the first that is known; then by where it stands. */
function compareDays(a: Promised, b: Promised): number {
  return (
    compare(dayOf(a), dayOf(b)) ||
    compare(a.shown.file, b.shown.file) ||
    a.shown.line - b.shown.line
  );
}

function dayOf({ closed, due, since }: Promised): string {
  return closed ?? due ?? since ?? '';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
