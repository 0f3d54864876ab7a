import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import { isMeetingDay } from '../../core/meetings/meeting-day.ts';
import { meetingsOn } from '../find/find-meeting.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from './person-log.ts';
import { readStandings } from './read-standings.ts';

/** The day on which somebody is to be met though no file says so: as agreed last time, or today where it is their day. */
export function dayWithoutFile(notebook: Notebook, person: Person): CalendarDate | null {
  const [standing] = readStandings(notebook, [person], 0);
  if (standing === undefined) return null;
  const { rhythm } = standing;
  const { settings, today } = notebook;
  if (rhythm.next !== null) return rhythm.next;
  return isMeetingDay(person.profile, rhythm, settings, today) ? today : null;
}

/** Where a meeting on that day stands, or would stand; one that was called off keeps its place. */
export function placeOn(notebook: Notebook, person: Person, date: CalendarDate): MeetingKey {
  return meetingsOn(notebook, person, date).at(-1)?.key ?? { date, number: 1 };
}
