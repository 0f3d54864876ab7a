import { addDays, type CalendarDate } from '../../core/dates/calendar-date.ts';
import {
  compareMeetings,
  type MeetingKey,
  type MeetingStatus,
} from '../../core/meetings/meeting.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingFile, type Person, readMeeting } from '../read/person-log.ts';
import { meetingsOn } from './find-meeting.ts';

/** Where the next meeting goes: a key, and the file that stands there already, if one does. */
export interface ChosenMeeting {
  key: MeetingKey;
  file: MeetingFile | null;
}

const NEAR_DAYS = 7;

/** Whether a meeting is still to be held, or may be written up: `new` fills it instead of making a second one. */
function isOpenMeeting(status: MeetingStatus): boolean {
  return status === 'planned' || status === 'today' || status === 'unconfirmed';
}

/** The meetings of a person that are planned in the week after today, oldest first. */
export function meetingsPlannedSoon(notebook: Notebook, person: Person): MeetingFile[] {
  const last = addDays(notebook.today, NEAR_DAYS);
  return person.folder.meetings
    .filter(({ date }) => date > notebook.today && date <= last)
    .flatMap((key) => readMeeting(notebook, person, key) ?? [])
    .filter(({ status }) => isOpenMeeting(status));
}

/**
 * The meeting that `new` is about on a day: the one that stands there, or a further one where those are cancelled,
 * missed or, today, held already.
 */
export function chooseMeetingOn(
  notebook: Notebook,
  person: Person,
  date: CalendarDate,
): ChosenMeeting {
  const files = meetingsOn(notebook, person, date);
  const standing = files.findLast((file) => isReusable(file, notebook.today));
  if (standing !== undefined) return { key: standing.key, file: standing };
  const keys = person.folder.meetings.filter((key) => key.date === date);
  return { key: { date, number: (keys.at(-1)?.number ?? 0) + 1 }, file: null };
}

function isReusable({ status, key }: MeetingFile, today: CalendarDate): boolean {
  return isOpenMeeting(status) || (status === 'held' && key.date !== today);
}

/**
 * Whether a meeting takes over what is open: the nearest from today on does (`format.md`, Carry-over). One in the past
 * does while no other meeting stands after it.
 */
export function isNearest(notebook: Notebook, person: Person, key: MeetingKey): boolean {
  const others = person.folder.meetings.filter((other) => compareMeetings(other, key) !== 0);
  if (key.date < notebook.today) return !others.some((other) => compareMeetings(key, other) < 0);
  return !others
    .filter((other) => other.date >= notebook.today && compareMeetings(other, key) < 0)
    .some((other) => isOpenMeeting(readMeeting(notebook, person, other)?.status ?? 'planned'));
}
