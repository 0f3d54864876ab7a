import { addPeriod } from '../dates/add-period.ts';
import { type CalendarDate, daysBetween } from '../dates/calendar-date.ts';
import { daysThatCount, type FreeDays, firstDayThatCounts } from '../dates/free-days.ts';
import { firstWorkday } from '../dates/working-days.ts';
import type { Cadence } from './cadence.ts';

/** How often to meet somebody, how late it may get before it is flagged louder, and which days count. */
export interface Pace {
  cadence: Cadence;
  max: Cadence;
  workdays: readonly number[];
  free: FreeDays;
}

/** When a meeting is due by its pace, and how late it is. */
export interface Due {
  /** Null without a cadence, or when nothing says when it began. */
  dueOn: CalendarDate | null;
  /** Days after `dueOn` up to today that are not free. */
  overdueDays: number;
  isPastMax: boolean;
}

type Every = Extract<Cadence, { kind: 'every' }>;

const NEVER_DUE: Due = { dueOn: null, overdueDays: 0, isPastMax: false };

/** What is due after the last meeting, or, where there was none, on the first day together. */
export function dueAfter(
  lastMet: CalendarDate | null,
  started: CalendarDate | null,
  pace: Pace,
  today: CalendarDate,
): Due {
  const { cadence } = pace;
  if (cadence.kind === 'none') return NEVER_DUE;
  const wanted = lastMet === null ? started : addPeriod(lastMet, cadence, pace.workdays);
  if (wanted === null) return NEVER_DUE;
  const dueOn = firstMeetingDay(wanted, cadence, pace);
  const overdueDays = daysThatCount(dueOn, today, pace.free);
  return { dueOn, overdueDays, isPastMax: overdueDays > graceAfter(lastMet, wanted, pace) };
}

/** The first day from `date` on that counts, and, where the cadence counts in working days, is one. */
function firstMeetingDay(date: CalendarDate, { unit }: Every, { free, workdays }: Pace) {
  let found = firstDayThatCounts(date, free);
  if (unit !== 'workdays') return found;
  for (let before: CalendarDate | null = null; before !== found; ) {
    before = found;
    found = firstDayThatCounts(firstWorkday(found, workdays), free);
  }
  return found;
}

/** Days between the date by the cadence and the latest one allowed. */
function graceAfter(lastMet: CalendarDate | null, wanted: CalendarDate, pace: Pace): number {
  if (lastMet === null || pace.max.kind === 'none') return Infinity;
  return daysBetween(wanted, addPeriod(lastMet, pace.max, pace.workdays));
}
