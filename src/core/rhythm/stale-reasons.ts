import type { MeetingStatus } from '../meetings/meeting.ts';

/** Where someone stands, the first that fits: no cadence, away today, never met, late, due, due soon, fine. */
export type RhythmState = 'paused' | 'away' | 'never' | 'overdue' | 'due' | 'soon' | 'ok';

/** Why someone is listed by `stale`. */
export type StaleReason =
  | 'overdue'
  | 'past-max'
  | 'never-met'
  | 'cancelled-twice'
  | 'cancelled-no-replacement'
  | 'unconfirmed';

/** What the reasons are drawn from. */
interface StaleEvidence {
  state: RhythmState;
  isPastMax: boolean;
  /** What became of the meetings after the last held one, oldest first. */
  since: readonly MeetingStatus[];
  hasNext: boolean;
}

/** Why someone should be looked after, in the order of `StaleReason`; empty when all is well. */
export function staleReasons(evidence: StaleEvidence): StaleReason[] {
  const { state, isPastMax, since, hasNext } = evidence;
  const last = since.at(-1);
  const reasons: [StaleReason, boolean][] = [
    ['overdue', state === 'overdue'],
    ['past-max', state === 'overdue' && isPastMax],
    ['never-met', state === 'never'],
    ['cancelled-twice', since.filter(fellThrough).length >= 2],
    ['cancelled-no-replacement', !hasNext && last !== undefined && fellThrough(last)],
    ['unconfirmed', since.includes('unconfirmed')],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Whether a meeting was to be and was not. */
export function fellThrough(status: MeetingStatus): boolean {
  return status === 'cancelled' || status === 'missed';
}
