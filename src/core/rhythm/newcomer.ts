import { addMonths, type CalendarDate } from '../dates/calendar-date.ts';
import type { Profile } from '../people/person.ts';
import type { Settings } from '../settings.ts';

/** What is suggested for somebody who has just started, in words that a profile's `onboarding` reads. */
export const NEWCOMER_STEPS = [
  { until: '2 weeks', cadence: 'daily' },
  { until: '2 months', cadence: 'weekly' },
] as const;

const NEW_FOR_MONTHS = 2;

/**
 * Whether somebody is a report who starts soon or started in the last two months, and nobody has said yet how often to
 * meet a newcomer.
 */
export function isNewcomer(
  { relation, started, onboarding }: Profile,
  settings: Settings,
  today: CalendarDate,
): boolean {
  if (relation !== 'report' || started === null) return false;
  if (onboarding !== null || settings.onboarding.length > 0) return false;
  return today < addMonths(started, NEW_FOR_MONTHS);
}
