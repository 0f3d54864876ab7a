import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { typedDay } from '../../core/dates/typed-day.ts';
import { type MeetingKey, meetingName } from '../../core/meetings/meeting.ts';
import type { Rhythm } from '../../core/rhythm/rhythm.ts';
import { type Standing, unconfirmedOf } from '../../notebook/read/read-standings.ts';

/** Somebody's rhythm as `--json` gives it (`stale`). */
export interface StandingJson extends Omit<Rhythm, 'cadence' | 'missedInARow'> {
  person: string;
  name: string;
  relation: string;
  cadence: string;
}

/** The documented fields of somebody's rhythm. */
export function standingJson({ person, rhythm }: Standing): StandingJson {
  const { cadence, lastMet, daysSince, dueOn, overdueDays, next, state, reasons } = rhythm;
  return {
    person: person.handle,
    name: person.profile.name,
    relation: person.profile.relation,
    cadence: cadence.written,
    ...{ lastMet, daysSince, dueOn, overdueDays, next, state, reasons },
    cancelledInARow: rhythm.cancelledInARow,
  };
}

/** The command that helps where things stand so; `name` is what to type for them. */
export function helpingCommand(standing: Standing, today: CalendarDate, name: string): string {
  const { person, rhythm } = standing;
  const unconfirmed = unconfirmedOf(standing);
  if (unconfirmed !== null) return confirmingCommand(unconfirmed, today, name);
  if (rhythm.state === 'paused') return `oneonone people edit ${name}`;
  // Friends are called, not scheduled: what to ask after comes first.
  const isToCall = person.profile.relation === 'friend' && rhythm.next === null;
  return isToCall ? `oneonone prep ${name}` : meetingCommand(standing, today, name);
}

/** The command that says that a past meeting took place. */
export function confirmingCommand(key: MeetingKey, today: CalendarDate, name: string): string {
  const day = key.number > 1 ? meetingName(key) : typedDay(key.date, today);
  return `oneonone met ${name} ${day}`;
}

/** The command that makes the next meeting ready; `name` as above. */
export function meetingCommand(
  { person, rhythm }: Standing,
  today: CalendarDate,
  name: string,
): string {
  const when = rhythm.next ?? startingDay(person.profile.started, today);
  const date = when === null || when <= today ? '' : ` --date ${shortDay(when, today)}`;
  return `oneonone new ${name}${date}`;
}

/** A day as one word: `mon` where that means this very day, else `2026-11-17`. */
function shortDay(date: CalendarDate, today: CalendarDate): string {
  const word = sayDay(date, today).slice(0, 3).toLowerCase();
  return readDate(word, today, 'future') === date ? word : date;
}

function startingDay(started: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return started !== null && started > today ? started : null;
}
