import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { MeetingStatus } from '../../core/meetings/meeting.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingFile, type Person, readMeeting } from '../read/person-log.ts';

/** What a command wants a meeting for: it decides which one is meant where no date is named. */
export type MeetingUse = 'edit' | 'met' | 'show' | 'cancel' | 'move';

/** Whether a meeting was called off: cancelled, or missed. */
export function isCalledOff(status: MeetingStatus): boolean {
  return status === 'cancelled' || status === 'missed';
}

/** The meeting that is meant where no date is named (`commands.md`, rules); null when there is none such. */
export function meetingMeant(
  notebook: Notebook,
  person: Person,
  use: MeetingUse,
): MeetingFile | null {
  if (use === 'show') return newestHeld(notebook, person);
  const todays = standingMeetings(notebook, person, notebook.today).at(-1) ?? null;
  if (use === 'edit' || use === 'met') {
    return (
      todays ?? newestUnconfirmed(notebook, person) ?? findNewest(notebook, person, () => true)
    );
  }
  // One that was confirmed as held cannot be called off: the next one is meant then.
  if (todays !== null && todays.header.status !== 'held') return todays;
  return nextMeeting(notebook, person) ?? todays;
}

/** Every meeting of a person on a day, by number. */
export function meetingsOn(notebook: Notebook, person: Person, date: CalendarDate): MeetingFile[] {
  return person.folder.meetings
    .filter((key) => key.date === date)
    .flatMap((key) => readMeeting(notebook, person, key) ?? []);
}

/** The same without those that were called off. */
export function standingMeetings(
  notebook: Notebook,
  person: Person,
  date: CalendarDate,
): MeetingFile[] {
  return meetingsOn(notebook, person, date).filter(({ status }) => !isCalledOff(status));
}

/** The last meeting that took place, as far as is known: held, or not called off and past. */
export function lastMeeting(notebook: Notebook, person: Person): MeetingFile | null {
  const tookPlace = ({ status, key }: MeetingFile) =>
    status === 'unconfirmed' || (status === 'held' && key.date <= notebook.today);
  return findNewest(notebook, person, tookPlace);
}

/** The next meeting to be held, today's included. */
export function nextMeeting(notebook: Notebook, person: Person): MeetingFile | null {
  for (const key of person.folder.meetings) {
    const meeting = key.date < notebook.today ? null : readMeeting(notebook, person, key);
    if (meeting?.status === 'planned' || meeting?.status === 'today') return meeting;
  }
  return null;
}

function newestHeld(notebook: Notebook, person: Person): MeetingFile | null {
  return findNewest(notebook, person, ({ status }) => status === 'held');
}

function newestUnconfirmed(notebook: Notebook, person: Person): MeetingFile | null {
  return findNewest(notebook, person, ({ status }) => status === 'unconfirmed');
}

/** Reads backwards from the newest, and no further than it must. */
function findNewest(
  notebook: Notebook,
  person: Person,
  isIt: (meeting: MeetingFile) => boolean,
): MeetingFile | null {
  for (const key of person.folder.meetings.toReversed()) {
    const meeting = readMeeting(notebook, person, key);
    if (meeting !== null && isIt(meeting)) return meeting;
  }
  return null;
}
