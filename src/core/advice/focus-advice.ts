import { addDays, addMonths, daysBetween } from '../dates/calendar-date.ts';
import { sayAge } from '../dates/day-words.ts';
import { CAREER, FOCUSES, isCareerDue } from '../meetings/choose-focus.ts';
import { meetingName } from '../meetings/meeting.ts';
import { typedWord } from '../people/typed-word.ts';
import {
  type AdviceFacts,
  type Finding,
  heldMeetings,
  keysOf,
  preparedMeetings,
} from './advice-facts.ts';

const QUARTER = 3;
const IN_A_ROW = 5;
/** So far ahead `new` opens a meeting that is planned. */
const DAYS_AHEAD = 7;
/** A focus may be any text; only one plain word goes into a command that somebody may paste. */
const PLAIN_WORD = /^[a-z][a-z0-9-]*$/;

/**
 * More than a quarter without a career talk, by the rule that `new` goes by. Where nobody wrote down the first day
 * together, the first talk known stands for it.
 */
export function careerDue(facts: AdviceFacts): Finding {
  const { profile, today } = facts;
  const held = heldMeetings(facts);
  const first = held[0]?.key.date;
  if (first === undefined || isPrepared(facts, (focus) => focus === CAREER)) return null;
  const last = held.findLast(({ focus }) => focus === CAREER);
  const lastDay = last?.key.date ?? null;
  const firstDay = profile.started ?? first;
  if (!isCareerDue({ relation: profile.relation, lastCareer: lastDay, firstDay }, today))
    return null;
  const ago = lastDay === null ? null : sayAge(daysBetween(lastDay, today));
  const start = ago === null ? 'No career talk in a quarter' : `The last career talk is ${ago} ago`;
  const inQuarter = held.filter(({ key }) => key.date >= addMonths(today, -QUARTER));
  return {
    text: `${start}: is it time for one?`,
    command: commandFor(facts, CAREER),
    meetings: keysOf(
      last !== undefined ? [last] : inQuarter.length > 0 ? inQuarter : held.slice(-1),
    ),
  };
}

/** The last five talks had one and the same focus, which is not the only one wanted, and no other is prepared. */
export function sameFocus(facts: AdviceFacts): Finding {
  const talks = heldMeetings(facts).slice(-IN_A_ROW);
  const focus = talks.at(-1)?.focus ?? null;
  if (focus === null || talks.length < IN_A_ROW) return null;
  if (talks.some((talk) => talk.focus !== focus)) return null;
  if (isPrepared(facts, (planned) => planned !== focus)) return null;
  const other = otherFocus(facts, focus);
  if (other === null) return null;
  return {
    text: `The last five talks had one focus, ${focus}: would ${other} make a change?`,
    command: commandFor(facts, other),
    meetings: keysOf(talks),
  };
}

function isPrepared(facts: AdviceFacts, wanted: (focus: string) => boolean): boolean {
  return preparedMeetings(facts).some(({ focus }) => focus !== null && wanted(focus));
}

/** The meeting that `new` would open may be there already: it is given a focus, but keeps the one it has. */
function commandFor(facts: AdviceFacts, focus: string): string {
  const { handle } = facts.profile;
  const prepared = preparedMeetings(facts);
  const day = prepared[0]?.key.date;
  const next = prepared.findLast(({ key }) => key.date === day);
  const isKept = next !== undefined && next.key.date <= addDays(facts.today, DAYS_AHEAD);
  if (!isKept || next.focus === null) return `oneonone new ${typedWord(handle)} --focus ${focus}`;
  return `oneonone edit ${typedWord(handle)} ${meetingName(next.key)}`;
}

/** What comes after it in the rotation, else among the built-in ones; a career talk has a rule of its own. */
function otherFocus({ profile, settings }: AdviceFacts, focus: string): string | null {
  const rotation = (profile.rotation ?? settings.rotation).map((one) => one.toLowerCase());
  const known = rotation.length > 0 ? rotation : FOCUSES.filter((one) => one !== CAREER);
  const at = known.indexOf(focus);
  const after = [...known.slice(at + 1), ...known.slice(0, Math.max(at, 0))];
  return after.find((other) => other !== focus && PLAIN_WORD.test(other)) ?? null;
}
