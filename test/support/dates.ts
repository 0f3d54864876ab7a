import fc from 'fast-check';
import { dateFromParts } from '../../src/core/dates/calendar-date.ts';

/** Any calendar date from the year 1900 to 2199, mostly of our own time. */
export const anyDate = fc
  .tuple(
    fc.oneof(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1900, max: 2199 })),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => dateFromParts(year, month, day))
  .filter((date) => date !== null);
