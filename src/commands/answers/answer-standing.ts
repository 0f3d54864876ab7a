import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { typedDay } from '../../core/dates/typed-day.ts';
import type { Rhythm } from '../../core/rhythm/rhythm.ts';
import { type Standing, unconfirmedOf } from '../../notebook/read/read-standings.ts';

/** Somebody's rhythm as `--json` gives it (`stale`). */
export interface StandingJson extends Omit<Rhythm, 'cadence'> {
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

/** The command that helps where things stand so. */
export function helpingCommand(standing: Standing, today: CalendarDate): string {
  const { person, rhythm } = standing;
  const unconfirmed = unconfirmedOf(standing);
  if (unconfirmed !== null) {
    const day = typedDay(unconfirmed.date, today);
    return `oneonone met ${person.handle} ${unconfirmed.number > 1 ? `${unconfirmed.date}-${unconfirmed.number}` : day}`;
  }
  if (rhythm.state === 'paused') return `oneonone people edit ${person.handle}`;
  // Friends are called, not scheduled: what to ask after comes first.
  const isToCall = person.profile.relation === 'friend' && rhythm.next === null;
  return isToCall ? `oneonone prep ${person.handle}` : meetingCommand(standing, today);
}

/** The command that makes the next meeting ready. */
export function meetingCommand({ person, rhythm }: Standing, today: CalendarDate): string {
  const when = rhythm.next ?? startingDay(person.profile.started, today);
  const date = when === null || when <= today ? '' : ` --date ${typedWord(when, today)}`;
  return `oneonone new ${person.handle}${date}`;
}

/** A day as one word: `mon` where that means this very day, else `2026-11-17`. */
function typedWord(date: CalendarDate, today: CalendarDate): string {
  const word = sayDay(date, today).slice(0, 3).toLowerCase();
  return readDate(word, today, 'future') === date ? word : date;
}

function startingDay(started: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return started !== null && started > today ? started : null;
}
