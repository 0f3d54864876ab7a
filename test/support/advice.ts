import type { Advice, AdviceRule } from '../../src/core/advice/advice.ts';
import type { AdviceFacts, AdviceMeeting, OpenItem } from '../../src/core/advice/advice-facts.ts';
import { adviseOn } from '../../src/core/advice/advise-on.ts';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { MeetingStatus } from '../../src/core/meetings/meeting.ts';
import type { Profile } from '../../src/core/people/person.ts';
import type { Copy, Promised } from '../../src/core/promises/action-item.ts';
import { cadenceOf } from '../../src/core/rhythm/cadence.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { person } from './people.ts';
import { TODAY } from './rhythms.ts';

/** What differs from a known report with no meetings and no promises, on Friday 20 November 2026. */
export interface Given {
  /** Written as `2026-11-06 15m mood 4 operational`; see `talk`. */
  talks?: string[];
  open?: OpenItem[];
  profile?: Partial<Profile>;
  settings?: Partial<Settings>;
  isKnown?: boolean;
  isAway?: boolean;
  today?: string;
}

const STATUSES = ['held', 'cancelled', 'missed', 'planned', 'today', 'unconfirmed'];

/**
 * A meeting by words after its date, which may have a number (`2026-11-06-2`): minutes as `15m`, `mood 4`, a status
 * (else held), `by me`, and any other word is its focus.
 */
function talk(line: string): AdviceMeeting {
  const [name = '', ...words] = line.split(' ');
  const meeting: AdviceMeeting = {
    key: { date: calendarDate(name.slice(0, 10)), number: Number(name.slice(11) || 1) },
    status: 'held',
    ...{ focus: null, duration: null, mood: null, cancelledBy: null },
  };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === 'mood') meeting.mood = Number(words.shift());
    else if (word === 'by') meeting.cancelledBy = words.shift() as 'me';
    else if (/^\d+m$/.test(word)) meeting.duration = Number.parseInt(word, 10);
    else if (STATUSES.includes(word)) meeting.status = word as MeetingStatus;
    else meeting.focus = word;
  }
  return meeting;
}

/** Days, each with the same words behind it. */
export function each(days: string[], words: string): string[] {
  return days.map((day) => `${day} ${words}`);
}

/** An open promise of mine that is due next week, but for the given fields, standing in the meetings of these days. */
export function open(fields: Partial<Promised> = {}, ...days: string[]): OpenItem {
  const shown = { file: 'people/alice/2026-11-06.md', line: 12 } as Copy;
  const promised: Promised = {
    ...{ id: '3abcdef', kind: 'action', text: 'call the bank', owner: 'me' },
    ...{ due: calendarDate('2026-11-27'), since: calendarDate('2026-11-06'), closed: null },
    ...{ state: 'open', carried: 0, private: false, headsUp: false, shown, copies: [shown] },
    ...fields,
  };
  return { promised, meetings: days.map((day) => talk(day).key) };
}

/** The facts of a case. */
export function factsOf(given: Given): AdviceFacts {
  const today = given.today === undefined ? TODAY : calendarDate(given.today);
  const profile = person(given.profile);
  const settings = { ...DEFAULT_SETTINGS, ...given.settings };
  return {
    ...{ today, profile, settings, cadence: cadenceOf(profile, settings, today) },
    ...{ isKnown: given.isKnown ?? true, isAway: given.isAway ?? false },
    meetings: (given.talks ?? []).map(talk),
    open: given.open ?? [],
  };
}

/** The advice that one rule gives in a case; null for none. */
export function advice(rule: AdviceRule, given: Given): Advice | null {
  return adviseOn(factsOf(given)).find((one) => one.rule === rule) ?? null;
}

/** The days of the evidence: `2026-11-06`, or `2026-11-06-2`. */
export function daysIn(found: Advice | null): string[] | null {
  if (found === null) return null;
  return found.meetings.map(({ date, number }) => (number > 1 ? `${date}-${number}` : date));
}
