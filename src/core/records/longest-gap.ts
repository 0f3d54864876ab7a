import { type CalendarDate, daysBetween } from '../dates/calendar-date.ts';
import type { DateSpan } from '../settings.ts';

/** A time without a meeting, from one day somebody was met to the next, or to the last day looked at. */
export interface Gap {
  days: number;
  from: CalendarDate;
  to: CalendarDate;
}

/**
 * The longest time without a meeting among those that end in a stretch of days; the one still running ends with it.
 * Of several as long the newest; null where there is none. `held` are the days up to its end on which somebody was
 * met, oldest first.
 */
export function longestGap(held: readonly CalendarDate[], span: DateSpan): Gap | null {
  let longest: Gap | null = null;
  for (const [at, from] of held.entries()) {
    const to = held[at + 1] ?? span.to;
    const gap = { days: daysBetween(from, to), from, to };
    if (to < span.from || gap.days === 0) continue;
    if (longest === null || gap.days >= longest.days) longest = gap;
  }
  return longest;
}
