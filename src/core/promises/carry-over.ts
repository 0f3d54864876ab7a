import type { Promised } from './action-item.ts';

/** What goes into a meeting when it is made: promises and topics, each in the order they were first made. */
export interface CarryOver {
  promises: Promised[];
  topics: Promised[];
}

/**
 * What a meeting takes over (`format.md`, "Carry-over"): every open promise from everywhere else; open topics from
 * profile and inbox, from the last held meeting and from all after it. What is open in the meeting already stays.
 *
 * @param target the meeting's rank among the person's files
 * @param lastHeld the rank of the last held meeting, null when there is none
 */
export function planCarryOver(
  promised: readonly Promised[],
  target: number,
  lastHeld: number | null,
): CarryOver {
  const missing = promised.filter((one) => one.state === 'open' && !isOpenIn(one, target));
  const ordered = missing.sort((a, b) => compareDays(a.since, b.since));
  return {
    promises: ordered.filter((one) => one.kind === 'action'),
    topics: ordered.filter((one) => one.kind === 'topic' && isStillWaiting(one, lastHeld)),
  };
}

function isOpenIn(promised: Promised, rank: number): boolean {
  return promised.copies.some((copy) => copy.rank === rank && copy.state === 'open');
}

/**
 * Whether an open topic still waits to be brought up: in the profile or inbox, or in the last held meeting (by rank
 * among the person's files; null when there is none) or a later one.
 */
export function isStillWaiting({ shown }: Promised, lastHeld: number | null): boolean {
  return shown.meeting === null || lastHeld === null || shown.rank >= lastHeld;
}

/** The earlier day first, what has none before all others. */
export function compareDays(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
