import { addDays, type CalendarDate, weekdayOf } from './calendar-date.ts';

const WHOLE_WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The day itself, or the first working day after it. Days of the week count from 0 Sunday; none given means all. */
export function firstWorkday(date: CalendarDate, workdays: readonly number[]): CalendarDate {
  if (workdays.length === 0) return date;
  const weekday = weekdayOf(date);
  const wait = WHOLE_WEEK.find((days) => workdays.includes((weekday + days) % 7)) ?? 0;
  return addDays(date, wait);
}

/** The date so many working days later; `count` is 1 or more. */
export function addWorkdays(
  date: CalendarDate,
  count: number,
  workdays: readonly number[],
): CalendarDate {
  const inWeek = WHOLE_WEEK.filter((day) => workdays.includes(day)).length || WHOLE_WEEK.length;
  const weeks = Math.floor((count - 1) / inWeek);
  let found = addDays(date, weeks * 7);
  for (let left = count - weeks * inWeek; left > 0; left--) {
    found = firstWorkday(addDays(found, 1), workdays);
  }
  return found;
}
