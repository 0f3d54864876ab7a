import { addMonths } from '../dates/calendar-date.ts';
import { typedWord } from '../people/typed-word.ts';
import { fellThrough } from '../rhythm/stale-reasons.ts';
import { type AdviceFacts, type AdviceMeeting, type Finding, keysOf } from './advice-facts.ts';

const OUTCOMES = 3;
const FALLEN = 2;
const HALF_A_YEAR = 6;

/**
 * Two of the last three talks fell through. A missed one counts like a cancelled one: the day suits somebody badly
 * either way. One that was moved took place, and one of which nobody knows is left out.
 */
export function moveSeries(facts: AdviceFacts): Finding {
  const outcomes = pastMeetings(facts).filter(
    ({ status }) => status === 'held' || fellThrough(status),
  );
  const fallen = outcomes.slice(-OUTCOMES).filter(({ status }) => fellThrough(status));
  if (fallen.length < FALLEN) return null;
  const many = fallen.length === OUTCOMES ? 'All of the last three' : 'Two of the last three';
  return {
    text: `${many} talks fell through: would another day suit you both better?`,
    command: `oneonone people edit ${typedWord(facts.profile.handle)}`,
    meetings: keysOf(fallen),
  };
}

/** In the last half year at least two talks fell through on my side, and more than on theirs. */
export function cancelledByMe(facts: AdviceFacts): Finding {
  const since = addMonths(facts.today, -HALF_A_YEAR);
  const fallen = pastMeetings(facts).filter(
    ({ status, key }) => fellThrough(status) && key.date >= since,
  );
  const mine = fallen.filter(({ cancelledBy }) => cancelledBy === 'me');
  const theirs = fallen.filter(({ cancelledBy }) => cancelledBy === 'them');
  if (mine.length < FALLEN || mine.length <= theirs.length) return null;
  return {
    text: `More talks fell through on your side, ${mine.length} to ${theirs.length}: would a shorter one, or another time, be easier to keep?`,
    command: `oneonone people edit ${typedWord(facts.profile.handle)}`,
    meetings: keysOf(mine),
  };
}

function pastMeetings({ meetings, today }: AdviceFacts): AdviceMeeting[] {
  return meetings.filter(({ key }) => key.date <= today);
}
