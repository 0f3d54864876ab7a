import { casual } from 'chrono-node/en';
import { type CalendarDate, parseCalendarDate } from '../../core/dates/calendar-date.ts';

/** 1/12 is two different days, and 2026-13-01 none: chrono would read both. */
const IN_NUMBERS = /[/]|\d[-.]\d/;

/**
 * A date in everyday English, read by chrono; null unless it understands every word. Dates in numbers alone are refused
 * where they are not as 2026-11-20. Counted from noon of `today` in the local zone, which chrono reads back in the same zone.
 */
export function naturalDate(
  text: string,
  today: CalendarDate,
  forwardDate: boolean,
): CalendarDate | null {
  if (IN_NUMBERS.test(text)) return null;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [result] = casual.parse(text, new Date(year, month - 1, day, 12), { forwardDate });
  if (result === undefined || result.end || result.text.trim() !== text.trim()) return null;
  const parts = [result.start.get('year'), result.start.get('month'), result.start.get('day')];
  return parseCalendarDate(parts.map((part) => String(part ?? 0).padStart(2, '0')).join('-'));
}
