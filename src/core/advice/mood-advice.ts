import { typedWord } from '../people/typed-word.ts';
import {
  type AdviceFacts,
  type AdviceMeeting,
  type Finding,
  keysOf,
  recordedMeetings,
} from './advice-facts.ts';

const FALLS = 3;

/** The mood went down three times, and up at none of the talks between. */
export function moodFalling(facts: AdviceFacts): Finding {
  const talks = sinceLastRise(recordedMeetings(facts, ({ mood }) => mood !== null));
  const falls = talks.filter((talk, at) => moodOf(talk) < moodOf(talks[at - 1])).length;
  if (falls < FALLS) return null;
  return {
    text: 'The mood went down three times, and not up between: what is behind it, and what would help?',
    command: `oneonone ask ${typedWord(facts.profile.handle)} --theme well-being`,
    meetings: keysOf(talks),
  };
}

function sinceLastRise(talks: readonly AdviceMeeting[]): AdviceMeeting[] {
  const rise = talks.findLastIndex((talk, at) => moodOf(talk) > moodOf(talks[at - 1]));
  return talks.slice(Math.max(0, rise));
}

/** Nothing is higher or lower than a mood that is not there. */
function moodOf(talk: AdviceMeeting | undefined): number {
  return talk?.mood ?? Number.NaN;
}
