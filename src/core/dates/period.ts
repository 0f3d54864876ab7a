import type { CalendarDate } from './calendar-date.ts';

/** Some days, both ends included; null where it does not begin or end. */
export interface Period {
  since: CalendarDate | null;
  until: CalendarDate | null;
}

/** Whether a day lies in a period. */
export function isWithin(date: CalendarDate, { since, until }: Period): boolean {
  return (since === null || since <= date) && (until === null || date <= until);
}
