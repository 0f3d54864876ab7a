import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { MeetingHeader, MeetingKey } from '../../core/meetings/meeting.ts';
import { setHeaderKeys } from '../../format/header/set-header.ts';
import type { Change } from '../change.ts';
import { standingMeetings } from '../find/find-meeting.ts';
import { meetingFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingFile, type Person, parseMeeting, readMeeting } from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { assertWritable } from './edits.ts';

/** How a meeting came not to be. Null where nobody said. */
export interface Cancellation {
  status: 'cancelled' | 'missed';
  by: MeetingHeader['cancelledBy'];
  reason: string | null;
}

/** A meeting that was called off, and how many promises and topics stay open in it. */
export interface CancelledMeeting {
  person: Person;
  meeting: MeetingFile;
  promises: number;
  topics: number;
}

/**
 * Calls a meeting off, reading its file anew; only the front matter changes, so that what is open in it is carried
 * into the next one. Makes the file where there is none. Throws `unreadable` for a file that must not be written.
 */
export function planCancellation(
  notebook: Notebook,
  named: Person,
  key: MeetingKey,
  { status, by, reason }: Cancellation,
): { changes: Change[]; result: CancelledMeeting } {
  const person = relistPerson(notebook, named);
  const before = readMeeting(notebook, person, key);
  if (before !== null) assertWritable(before);
  const text = setHeaderKeys(before?.text ?? '', {
    ...(before === null ? { date: key.date } : {}),
    status,
    ...(by === null ? {} : { cancelled_by: by }),
    ...(reason === null ? {} : { reason }),
  });
  const found = { text, writable: true, problems: [] };
  const meeting = parseMeeting(notebook, person, key, found);
  const open = meeting.document.items.filter(({ state }) => state === 'open');
  return {
    changes: changeOf(before, meeting),
    result: {
      ...{ person, meeting },
      promises: open.filter(({ kind }) => kind === 'action').length,
      topics: open.filter(({ kind }) => kind === 'topic').length,
    },
  };
}

function changeOf(before: MeetingFile | null, { file, text }: MeetingFile): Change[] {
  if (before === null) return [{ kind: 'create', file, text }];
  return before.text === text ? [] : [{ kind: 'edit', file, before: before.text, after: text }];
}

/** A meeting planned on another day in the place of one that was missed; nothing where one stands there. */
export function planReplacement(notebook: Notebook, named: Person, date: CalendarDate): Change[] {
  const person = relistPerson(notebook, named);
  if (standingMeetings(notebook, person, date).length > 0) return [];
  const last = person.folder.meetings.findLast((key) => key.date === date);
  const key = { date, number: (last?.number ?? 0) + 1 };
  const text = setHeaderKeys('', { date, status: 'planned' });
  return [{ kind: 'create', file: meetingFile(person.folder.folder, key), text }];
}
