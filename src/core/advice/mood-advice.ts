import { type AdviceFacts, type Finding, keysOf, newestRecorded } from './advice-facts.ts';

/** Three falls take four moods. */
const MOODS = 4;

/** Of the last four moods that were recorded each was lower than the one before. */
export function moodFalling(facts: AdviceFacts): Finding {
  const talks = newestRecorded(facts, MOODS, ({ mood }) => mood !== null);
  if (talks === null) return null;
  const moods = talks.flatMap(({ mood }) => mood ?? []);
  if (moods.some((mood, at) => mood >= (moods[at - 1] ?? Infinity))) return null;
  return {
    text: 'The mood went down three times running: what is behind it, and what would help?',
    command: `oneonone ask ${facts.profile.handle} --theme well-being`,
    meetings: keysOf(talks),
  };
}
