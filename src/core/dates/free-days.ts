import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts';

/** A stretch of days, both ends included. */
interface Span {
  from: CalendarDate;
  to: CalendarDate;
}

/** Days that do not count (away, holidays): stretches in order that neither touch nor overlap. Made by `joinSpans`. */
export type FreeDays = readonly Readonly<Span>[];

/** All the days of some stretches, in any order, as free days; a stretch that ends before it begins holds none. */
export function joinSpans(spans: readonly Span[]): FreeDays {
  const inOrder = spans
    .filter(({ from, to }) => from <= to)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const joined: Span[] = [];
  for (const { from, to } of inOrder) {
    const last = joined.at(-1);
    if (last === undefined || daysBetween(last.to, from) > 1) joined.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return joined;
}

/** Whether a day lies in any of some stretches, joined or not. */
export function isFree(date: CalendarDate, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from <= date && date <= to);
}

/** The day itself, or, where it is free, the first one after it that is not. */
export function firstDayThatCounts(date: CalendarDate, free: FreeDays): CalendarDate {
  const around = free.find(({ from, to }) => from <= date && date <= to);
  return around === undefined ? date : addDays(around.to, 1);
}

/** How many days after `date`, up to and including `until`, are not free; 0 when `until` is not later. */
export function daysThatCount(date: CalendarDate, until: CalendarDate, free: FreeDays): number {
  if (until <= date) return 0;
  const days = daysBetween(date, until);
  let count = days;
  for (const { from, to } of free) {
    if (to <= date || from > until) continue;
    const first = Math.max(daysBetween(date, from), 1);
    const last = Math.min(daysBetween(date, to), days);
    count -= last - first + 1;
  }
  return count;
}
