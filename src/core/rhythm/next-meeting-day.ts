import { addDays, type CalendarDate, weekdayOf } from '../dates/calendar-date.ts';
import { isFree } from '../dates/free-days.ts';
import type { Profile } from '../people/person.ts';
import type { Settings } from '../settings.ts';
import { rhythmOf } from './rhythm.ts';

const HALF_A_WEEK = 3;

/**
 * The day on which to meet somebody again after a meeting, by their cadence: their usual day of the week where it is
 * the nearest. Null without a cadence, or where that day is past.
 */
export function nextMeetingDay(
  profile: Profile,
  settings: Settings,
  metOn: CalendarDate,
  today: CalendarDate,
): CalendarDate | null {
  const fact = {
    ...{ key: { date: metOn, number: 1 }, status: 'held' as const },
    ...{ next: null, cancelledBy: null },
  };
  const { dueOn, cadence } = rhythmOf(profile, [fact], settings, today, 0);
  if (dueOn === null) return null;
  const isWeekly =
    cadence.kind === 'every' && (cadence.unit === 'weeks' || cadence.unit === 'months');
  const usual = isWeekly ? nearestWeekday(dueOn, profile.day) : dueOn;
  const isOff = [profile.away, settings.away, settings.holidays].some((spans) =>
    isFree(usual, spans),
  );
  const day = isOff || usual <= metOn ? dueOn : usual;
  return day > today ? day : null;
}

function nearestWeekday(date: CalendarDate, weekday: number | null): CalendarDate {
  if (weekday === null) return date;
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead > HALF_A_WEEK ? ahead - 7 : ahead);
}
