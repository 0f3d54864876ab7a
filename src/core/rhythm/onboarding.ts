import { addPeriod } from '../dates/add-period.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';
import type { Profile } from '../people/person.ts';
import type { Settings } from '../settings.ts';
import type { Cadence } from './cadence.ts';

/**
 * The cadence of the onboarding step that runs on a day, the one that ends first where several do; before the first
 * day together that is the first step. Null when none runs (any more), or when nobody said when it began.
 */
export function onboardingCadence(
  profile: Profile,
  settings: Settings,
  today: CalendarDate,
): Cadence | null {
  const { started } = profile;
  if (started === null) return null;
  const running = (profile.onboarding ?? settings.onboarding)
    .map(({ until, cadence }) => ({ end: addPeriod(started, until, settings.workdays), cadence }))
    .filter(({ end }) => today < end)
    .sort((one, other) => compareDates(one.end, other.end));
  return running[0]?.cadence ?? null;
}

function compareDates(one: CalendarDate, other: CalendarDate): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
