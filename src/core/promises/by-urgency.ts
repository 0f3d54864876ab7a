import type { CalendarDate } from '../dates/calendar-date.ts';
import { isOverdue, type Promised } from './action-item.ts';

/** Orders promises: overdue first, then by date, those without one last, then oldest first. */
export function compareUrgency(a: Promised, b: Promised, today: CalendarDate): number {
  const late = Number(isOverdue(b, today)) - Number(isOverdue(a, today));
  return late || compareDays(a.due, b.due) || compareDays(a.since, b.since);
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
