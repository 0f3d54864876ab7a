import { type CalendarDate, daysBetween } from '../dates/calendar-date.ts';
import { isFree, joinSpans } from '../dates/free-days.ts';
import type { MeetingHeader, MeetingKey, MeetingStatus } from '../meetings/meeting.ts';
import type { Profile } from '../people/person.ts';
import type { Settings } from '../settings.ts';
import { type Cadence, cadenceOf, maxOf } from './cadence.ts';
import { type Due, dueAfter, type Pace } from './due-date.ts';
import { fellThrough, type RhythmState, type StaleReason, staleReasons } from './stale-reasons.ts';

/** What the rhythm needs to know of one meeting. */
export interface MeetingFact {
  key: MeetingKey;
  status: MeetingStatus;
  /** The date agreed there for the next meeting. */
  next: CalendarDate | null;
  cancelledBy: MeetingHeader['cancelledBy'];
}

/** How regularly someone is met, as of one day. */
export interface Rhythm {
  cadence: Cadence;
  /** The last meeting that was held, today included. */
  lastMet: CalendarDate | null;
  daysSince: number | null;
  /** Null without a cadence, or when nothing says when it began. */
  dueOn: CalendarDate | null;
  /** Days after `dueOn` up to today that are neither away nor holiday. */
  overdueDays: number;
  /** The next meeting that is planned or agreed. */
  next: CalendarDate | null;
  state: RhythmState;
  reasons: StaleReason[];
  /** Meetings cancelled or missed since the last one held. */
  cancelledInARow: number;
  /** Those of them that were missed. */
  missedInARow: number;
}

/**
 * The rhythm of a person from their meetings, oldest first; those before the last held one may be left out. `soonDays`
 * is how many days ahead counts as soon.
 */
export function rhythmOf(
  profile: Profile,
  facts: readonly MeetingFact[],
  settings: Settings,
  today: CalendarDate,
  soonDays: number,
): Rhythm {
  const pace = paceOf(profile, settings, today);
  const lastHeld = facts.findLastIndex(({ key, status }) => status === 'held' && key.date <= today);
  const lastMet = facts[lastHeld]?.key.date ?? null;
  const due = dueAfter(lastMet, profile.started, pace, today);
  const isAway = isFree(today, profile.away) || isFree(today, settings.away);
  const state = stateOf({ pace, isAway, lastMet, due, today, soonDays });
  const since = facts.slice(lastHeld + 1).map(({ status }) => status);
  const next = nextMeeting(facts, facts[lastHeld]?.next ?? null, today);
  return {
    cadence: pace.cadence,
    lastMet,
    daysSince: lastMet === null ? null : daysBetween(lastMet, today),
    dueOn: due.dueOn,
    overdueDays: due.overdueDays,
    next,
    state,
    reasons: staleReasons({ state, isPastMax: due.isPastMax, since, hasNext: next !== null }),
    cancelledInARow: since.filter(fellThrough).length,
    missedInARow: since.filter((status) => status === 'missed').length,
  };
}

function paceOf(profile: Profile, settings: Settings, today: CalendarDate): Pace {
  return {
    cadence: cadenceOf(profile, settings, today),
    max: maxOf(profile, settings, today),
    workdays: settings.workdays,
    free: joinSpans([...profile.away, ...settings.away, ...settings.holidays]),
  };
}

interface Standing {
  pace: Pace;
  isAway: boolean;
  lastMet: CalendarDate | null;
  due: Due;
  today: CalendarDate;
  soonDays: number;
}

function stateOf({ pace, isAway, lastMet, due, today, soonDays }: Standing): RhythmState {
  if (pace.cadence.kind === 'none') return 'paused';
  if (isAway) return 'away';
  if (lastMet === null || due.dueOn === null) return 'never';
  if (due.overdueDays > 0) return 'overdue';
  // Past its day with only free days since: nobody is late, and today is still the day.
  if (due.dueOn <= today) return 'due';
  return daysBetween(today, due.dueOn) <= soonDays ? 'soon' : 'ok';
}

/** The first meeting planned from today on, else the date agreed at the last one unless that fell through. */
function nextMeeting(
  facts: readonly MeetingFact[],
  agreed: CalendarDate | null,
  today: CalendarDate,
): CalendarDate | null {
  const planned = facts.find((fact) => isAhead(fact, today));
  if (planned !== undefined) return planned.key.date;
  if (agreed === null || agreed < today) return null;
  const fellThere = facts.some(({ key, status }) => key.date === agreed && fellThrough(status));
  return fellThere ? null : agreed;
}

/** A meeting said to be held on a day to come can only be planned. */
function isAhead({ key, status }: MeetingFact, today: CalendarDate): boolean {
  if (status === 'held') return key.date > today;
  return (status === 'planned' || status === 'today') && key.date >= today;
}
