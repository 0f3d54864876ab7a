import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { MovedMeeting } from '../../notebook/plan/move-meeting.ts';
import { safeText } from '../../render/plain-text.ts';
import { joinWords, plural } from '../../render/sentence.ts';
import { meetingJson } from './answer-meeting.ts';

/** "Alice: Fri 20 Nov moved to Tue 24 Nov 10:00, with 3 promises and 2 topics." */
export function sayMoved(moved: MovedMeeting, today: CalendarDate): string {
  const { person, from, meeting } = moved;
  const time = meeting.header.time ?? person.profile.time;
  const to = `${sayDay(meeting.key.date, today)}${time === null ? '' : ` ${time}`}`;
  const open = sayOpen(moved);
  const name = safeText(person.profile.name);
  return `${name}: ${sayDay(from, today)} moved to ${to}${open === '' ? '' : `, with ${open}`}.`;
}

/** "3 promises and 2 topics"; '' where nothing is open. */
export function sayOpen({ promises, topics }: { promises: number; topics: number }): string {
  const counts = [plural(promises, 'promise'), plural(topics, 'topic')];
  return joinWords(counts.filter((count) => !count.startsWith('0 ')));
}

/** The documented fields of a meeting that was moved. */
export function movedJson({ person, from, meeting, promises, topics }: MovedMeeting) {
  return { ...meetingJson(person, meeting), from, promises, topics };
}
