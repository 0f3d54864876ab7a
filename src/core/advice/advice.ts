import type { MeetingKey } from '../meetings/meeting.ts';
import type { Promised } from '../promises/action-item.ts';

/** Every rule of advice, the weightiest first. Their names are what `mute` in the settings lists. */
export const ADVICE_RULES = [
  'mood-falling',
  'my-overdue',
  'topic-waits',
  'onboarding-step',
  'move-series',
  'cancelled-by-me',
  'long-talks',
  'short-talks',
  'career-due',
  'same-focus',
  'loose-promises',
  'unknown-person',
] as const;

/** The closed set of rules. */
export type AdviceRule = (typeof ADVICE_RULES)[number];

/** A piece of advice about one person, and what it was drawn from. */
export interface Advice {
  rule: AdviceRule;
  /**
   * One calm sentence without the evidence, ending in a question. Words from files in it are as they stand there;
   * nothing private is in it.
   */
  text: string;
  /** The command that deals with it; null when none does. */
  command: string | null;
  /** The meetings it was drawn from, oldest first. */
  meetings: MeetingKey[];
  /** The promises or topics it is about. */
  items: Promised[];
}

/** What each rule has found, in a few words, for where there is no room for the sentence. */
export const ADVICE_TITLES: Record<AdviceRule, string> = {
  'mood-falling': 'the mood went down three times',
  'my-overdue': 'promises of yours are late',
  'topic-waits': 'a topic keeps being carried on',
  'onboarding-step': 'a step of getting to know each other',
  'move-series': 'two of the last three fell through',
  'cancelled-by-me': 'you called off more than they did',
  'long-talks': 'three talks over the hour',
  'short-talks': 'three talks under 20 minutes',
  'career-due': 'time for a career talk?',
  'same-focus': 'five talks of one focus',
  'loose-promises': 'a promise without owner or date',
  'unknown-person': 'nothing noted about them yet',
};
