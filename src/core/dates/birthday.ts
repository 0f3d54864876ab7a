import {
  addMonths,
  type CalendarDate,
  dateFromParts,
  dayOf,
  monthOf,
  yearOf,
} from './calendar-date.ts';

/** A birthday to come. */
export interface Birthday {
  date: CalendarDate;
  /** The age reached on that day; null where the year of birth is not known. */
  turns: number | null;
}

/**
 * The next birthday from today on, today included. `birthday` is `MM-DD` or a calendar date; who was born on 29
 * February celebrates on the 28th in common years. Null only where no such day can be written.
 */
export function nextBirthday(birthday: string, today: CalendarDate): Birthday | null {
  const year = yearOf(today);
  const born = birthday.length > MONTH_AND_DAY ? yearOf(birthday) : null;
  const day = birthday.slice(-MONTH_AND_DAY);
  const thisYear = birthdayIn(year, day);
  const date = thisYear !== null && thisYear >= today ? thisYear : birthdayIn(year + 1, day);
  return date === null ? null : { date, turns: ageOn(date, born) };
}

const MONTH_AND_DAY = 'MM-DD'.length;

function birthdayIn(year: number, day: string): CalendarDate | null {
  const ofYear = `0000-${day}`;
  return dateFromParts(year, monthOf(ofYear), dayOf(ofYear)) ?? monthsEnd(year, monthOf(ofYear));
}

function monthsEnd(year: number, month: number): CalendarDate | null {
  const before = dateFromParts(year, month - 1, 31);
  return before === null ? null : addMonths(before, 1);
}

/** Nobody turns zero or less: that year is a mistake, and says nothing. */
function ageOn(date: CalendarDate, born: number | null): number | null {
  const age = born === null ? 0 : yearOf(date) - born;
  return age > 0 ? age : null;
}
