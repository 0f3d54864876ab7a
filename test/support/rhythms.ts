import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { MeetingStatus } from '../../src/core/meetings/meeting.ts';
import type { Profile } from '../../src/core/people/person.ts';
import { type MeetingFact, type Rhythm, rhythmOf } from '../../src/core/rhythm/rhythm.ts';
import { type DateSpan, DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { person } from './people.ts';

/** Friday 20 November 2026. */
export const TODAY = calendarDate('2026-11-20');

/** A stretch of days, both included. */
export function span(from: string, to: string): DateSpan {
  return { from: calendarDate(from), to: calendarDate(to) };
}

/** Meetings written as `2026-11-06 held next 2026-11-20`, with `-2` after the date for a second one that day. */
export function meetings(...lines: string[]): MeetingFact[] {
  return lines.map((line) => {
    const [name = '', status, , next] = line.split(' ');
    return {
      key: { date: calendarDate(name.slice(0, 10)), number: Number(name.slice(11) || 1) },
      status: status as MeetingStatus,
      next: next === undefined ? null : calendarDate(next),
      cancelledBy: null,
    };
  });
}

/** What differs from a report about whom nothing is known, in a notebook without settings, on `TODAY`. */
export interface Case {
  profile?: Partial<Profile>;
  settings?: Partial<Settings>;
  today?: string;
  soon?: number;
}

/** The rhythm after these meetings. */
export function rhythm(facts: MeetingFact[], given: Case = {}): Rhythm {
  const settings = { ...DEFAULT_SETTINGS, ...given.settings };
  const today = given.today === undefined ? TODAY : calendarDate(given.today);
  return rhythmOf(person(given.profile), facts, settings, today, given.soon ?? 2);
}

/** A report, every two weeks, last met on that day. */
export function metOn(date: string, given: Case = {}): Rhythm {
  return rhythm(meetings(`${date} held`), given);
}
