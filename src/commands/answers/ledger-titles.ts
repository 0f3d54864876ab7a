import type { Outcome, SIDES } from '../../core/records/ledger.ts';

/** What the promises of each side are called. */
export const SIDE_TITLES: Record<(typeof SIDES)[number], string> = {
  mine: 'Yours',
  theirs: 'Theirs',
  nobodys: 'Nobody’s',
};

/** What became of a promise, in words. */
export const OUTCOME_TITLES: Record<Outcome, string> = {
  keptOnTime: 'kept on time',
  keptLate: 'kept late',
  keptUndated: 'kept, no date set',
  dropped: 'dropped',
  open: 'open',
};
