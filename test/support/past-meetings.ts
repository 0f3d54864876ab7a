import fc from 'fast-check';
import { addDays, calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { PastMeeting } from '../../src/core/records/past-meeting.ts';

/** A meeting as `2026-11-06 held mood 4 duration 30 focus career moved 2026-11-04 moved 2026-11-05`. */
export function meetingFrom(words: string): PastMeeting {
  const [date = '', status = '', ...rest] = words.split(' ');
  const after = (name: string) => rest.filter((_, at) => rest[at - 1] === name);
  const number = (name: string) => after(name).map(Number)[0] ?? null;
  return {
    date: calendarDate(date),
    status: status as PastMeeting['status'],
    duration: number('duration'),
    mood: number('mood'),
    focus: after('focus')[0] ?? null,
    movedFrom: after('moved').map(calendarDate),
  };
}

const FIRST = calendarDate('2023-11-01');
const anyDay = fc.integer({ min: 0, max: 1300 }).map((days) => addDays(FIRST, days));

/** Any meetings of some three years, to come and past, in no order. */
export const anyMeetings = fc.array(
  fc.record({
    date: anyDay,
    status: fc.constantFrom('held', 'cancelled', 'missed', 'unconfirmed', 'planned', 'today'),
    duration: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
    mood: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    focus: fc.constantFrom(null, 'career', 'operational'),
    movedFrom: fc.array(anyDay, { maxLength: 2 }),
  }),
  { maxLength: 40 },
);
