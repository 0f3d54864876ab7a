import { addDays, type CalendarDate, weekdayOf } from '../dates/calendar-date.ts';
import { isFree } from '../dates/free-days.ts';
import type { Profile } from '../people/person.ts';
import type { Rhythm } from '../rhythm/rhythm.ts';
import type { Settings } from '../settings.ts';

/** A weekly day is never further from the day a meeting is due than this. */
const HALF_A_WEEK = 3;

/**
 * Whether somebody is to be met today though no meeting stands in the notebook: it was agreed last time, or it is their
 * usual day (for a daily cadence any working day) and they are due.
 */
export function isMeetingDay(
  profile: Pick<Profile, 'day' | 'started'>,
  rhythm: Rhythm,
  settings: Pick<Settings, 'workdays' | 'holidays'>,
  today: CalendarDate,
): boolean {
  if (rhythm.next !== null) return rhythm.next === today;
  if (rhythm.state === 'paused' || rhythm.state === 'away') return false;
  if (profile.started !== null && profile.started > today) return false;
  if (isFree(today, settings.holidays) || rhythm.lastMet === today) return false;
  if (isDaily(rhythm)) return settings.workdays.includes(weekdayOf(today));
  return profile.day === weekdayOf(today) && isAboutDue(rhythm, today);
}

function isDaily({ cadence }: Rhythm): boolean {
  return (
    cadence.kind === 'every' &&
    cadence.count === 1 &&
    (cadence.unit === 'days' || cadence.unit === 'workdays')
  );
}

function isAboutDue({ dueOn }: Rhythm, today: CalendarDate): boolean {
  return dueOn === null || dueOn <= addDays(today, HALF_A_WEEK);
}
