import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { compareUrgency } from '../../core/promises/by-urgency.ts';
import { compareDays, isStillWaiting } from '../../core/promises/carry-over.ts';
import type { MeetingFile } from '../read/person-log.ts';

/** Open promises between two people, the most urgent first. */
export interface CardPromises {
  mine: Promised[];
  theirs: Promised[];
  nobodys: Promised[];
}

/** The promises among what is open, by whose they are. */
export function promisesIn(open: readonly Promised[], today: CalendarDate): CardPromises {
  const promises = open
    .filter(({ kind }) => kind === 'action')
    .sort((a, b) => compareUrgency(a, b, today));
  return {
    mine: promises.filter(({ owner }) => owner === 'me'),
    theirs: promises.filter(({ owner }) => owner !== null && owner !== 'me'),
    nobodys: promises.filter(({ owner }) => owner === null),
  };
}

/** The topics among what is open that wait to be brought up, heads-up first, then the oldest first. */
export function topicsIn(open: readonly Promised[], last: MeetingFile | null): Promised[] {
  return open
    .filter((one) => one.kind === 'topic' && isStillWaiting(one, last?.rank ?? null))
    .sort((a, b) => Number(b.headsUp) - Number(a.headsUp) || compareDays(a.since, b.since));
}
