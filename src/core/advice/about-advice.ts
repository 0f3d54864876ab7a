import { typedWord } from '../people/typed-word.ts';
import { type AdviceFacts, type Finding, heldMeetings, keysOf } from './advice-facts.ts';

const MEETINGS = 5;

/** Five talks or more, and not a word about the person. */
export function unknownPerson(facts: AdviceFacts): Finding {
  const held = heldMeetings(facts);
  if (facts.isKnown || held.length < MEETINGS) return null;
  return {
    text: 'Nothing is noted about them yet, after five talks or more: what would be good to remember?',
    command: `oneonone people edit ${typedWord(facts.profile.handle)}`,
    meetings: keysOf(held.slice(-MEETINGS)),
  };
}
