import type { CadenceUnit } from '../rhythm/cadence.ts';
import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';
import { addWorkdays } from './working-days.ts';

/** A length of time on the calendar: two weeks, three months. */
export interface Period {
  count: number;
  unit: CadenceUnit;
}

/** The date a period later; a month ends at the month's end. Working days are days of the week, 0 Sunday. */
export function addPeriod(
  date: CalendarDate,
  { count, unit }: Period,
  workdays: readonly number[],
): CalendarDate {
  if (unit === 'workdays') return addWorkdays(date, count, workdays);
  if (unit === 'months') return addMonths(date, count);
  return addDays(date, unit === 'weeks' ? count * 7 : count);
}
