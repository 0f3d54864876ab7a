import { daysBetween } from '../dates/calendar-date.ts';
import { sayDay } from '../dates/day-words.ts';
import { addWorkdays } from '../dates/working-days.ts';
import { typedWord } from '../people/typed-word.ts';
import { type Cadence, roughDays } from '../rhythm/cadence.ts';
import { onboardingCadence } from '../rhythm/onboarding.ts';
import {
  type AdviceFacts,
  type AdviceMeeting,
  type Finding,
  heldMeetings,
  keysOf,
  newestRecorded,
} from './advice-facts.ts';

const TALKS = 3;
const SHORT_MINUTES = 20;
const LONG_MINUTES = 60;
const WEEK = 7;
const TWO_WEEKS = 14;
const MONTH_AND_A_HALF = 45;

/** The last three talks with a recorded duration were under 20 minutes. A short call with a friend is a good one. */
export function shortTalks(facts: AdviceFacts): Finding {
  const talks = recentTalks(facts);
  const { relation, handle } = facts.profile;
  if (talks === null || isOnboarding(facts) || relation === 'friend') return null;
  if (talks.some(({ duration }) => (duration ?? 0) >= SHORT_MINUTES)) return null;
  const meetings = keysOf(talks);
  const start = 'The last three talks took under 20 minutes:';
  if (!meetsOften(facts, talks)) {
    const text = `${start} is all said in that time, or does something wait to be asked?`;
    return { text, command: `oneonone ask ${typedWord(handle)}`, meetings };
  }
  return {
    text: `${start} would every two weeks be enough?`,
    command: `oneonone people edit ${typedWord(handle)} --cadence biweekly`,
    meetings,
  };
}

/** The last three talks with a recorded duration went over the hour. An evening with a friend may be as long as it likes. */
export function longTalks(facts: AdviceFacts): Finding {
  const talks = recentTalks(facts);
  if (talks === null || facts.profile.relation === 'friend') return null;
  if (talks.some(({ duration }) => (duration ?? 0) <= LONG_MINUTES)) return null;
  const { handle } = facts.profile;
  const closer = closerCadence(facts);
  const meetings = keysOf(talks);
  const start = 'The last three talks went over the hour:';
  if (closer === null) {
    const text = `${start} would the big topic do better in a session of its own?`;
    return {
      text,
      command: `oneonone new ${typedWord(handle)} --date ${nextWorkday(facts)}`,
      meetings,
    };
  }
  return {
    text: `${start} meet ${closer.words}, or give the big topic a session of its own?`,
    command: `oneonone people edit ${typedWord(handle)} --cadence ${closer.cadence}`,
    meetings,
  };
}

function recentTalks(facts: AdviceFacts): AdviceMeeting[] | null {
  return newestRecorded(facts, TALKS, ({ duration }) => duration !== null);
}

/** A newcomer's rhythm is set by the steps, and short talks are what it is for. */
function isOnboarding({ profile, settings, today }: AdviceFacts): boolean {
  return onboardingCadence(profile, settings, today) !== null;
}

/** By cadence; where the profile sets none of its own, also by the days on which they really met. */
function meetsOften(facts: AdviceFacts, talks: readonly AdviceMeeting[]): boolean {
  if (roughDays(facts.cadence) < TWO_WEEKS) return true;
  const [first, last] = [talks[0]?.key.date, talks.at(-1)?.key.date];
  if (facts.profile.cadence !== null || first === undefined || last === undefined) return false;
  const between = heldMeetings(facts).filter(({ key }) => key.date > first && key.date <= last);
  return daysBetween(first, last) < between.length * TWO_WEEKS;
}

/** A cadence of about half the length; null where they meet weekly already, or have none that could be changed. */
function closerCadence(facts: AdviceFacts): { words: string; cadence: string } | null {
  const days = isOnboarding(facts) ? 0 : daysOf(facts.cadence);
  if (days <= WEEK) return null;
  if (days <= TWO_WEEKS) return { words: 'weekly', cadence: 'weekly' };
  if (days <= MONTH_AND_A_HALF) return { words: 'every two weeks', cadence: 'biweekly' };
  return { words: 'monthly', cadence: 'monthly' };
}

function daysOf(cadence: Cadence): number {
  return cadence.kind === 'none' ? 0 : roughDays(cadence);
}

/** As it is typed: never more than a week ahead, so the day of the week says which. */
function nextWorkday({ today, settings }: AdviceFacts): string {
  return sayDay(addWorkdays(today, 1, settings.workdays), today)
    .slice(0, 3)
    .toLowerCase();
}
