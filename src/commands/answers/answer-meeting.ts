import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { MeetingHeader, MeetingStatus } from '../../core/meetings/meeting.ts';
import type { MeetingFile, Person } from '../../notebook/read/person-log.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';

/** A meeting as `--json` gives it where a command changed it. */
export interface MeetingJson {
  person: string;
  name: string;
  date: CalendarDate;
  /** 1 for the first meeting of its day. */
  number: number;
  file: string;
  status: MeetingStatus;
  time: MeetingHeader['time'];
  duration: MeetingHeader['duration'];
  mood: MeetingHeader['mood'];
  next: MeetingHeader['next'];
  cancelledBy: MeetingHeader['cancelledBy'];
  reason: MeetingHeader['reason'];
  movedFrom: MeetingHeader['movedFrom'];
}

/** The documented fields of a meeting. */
export function meetingJson(
  person: Person,
  { key, file, status, header }: MeetingFile,
): MeetingJson {
  const { time, duration, mood, next, cancelledBy, reason, movedFrom } = header;
  return {
    ...{ person: person.handle, name: person.profile.name },
    ...{ date: key.date, number: key.number, file, status },
    ...{ time, duration, mood, next, cancelledBy, reason, movedFrom },
  };
}

/** A meeting's columns in a pipe: handle, date, status, file. */
export function pipedMeeting(person: Person, { key, file, status }: MeetingFile): Cell[] {
  return [person.handle, key.date, status, file];
}

/** "Alice, Fri 20 Nov" */
export function sayMeeting(person: Person, date: CalendarDate, today: CalendarDate): string {
  return `${safeText(person.profile.name)}, ${sayDay(date, today)}`;
}
