import { Buffer } from 'node:buffer';
import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { CAREER, takesATurn } from '../../core/meetings/choose-focus.ts';
import { compareMeetings, type MeetingKey } from '../../core/meetings/meeting.ts';
import { absolutePath, meetingFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingHead, readHead } from './meeting-heads.ts';
import type { Person } from './person-log.ts';

const HEAD_SIZE = 1 << 16;

/** The day of the last career talk before a meeting, however long ago; null when there was none. */
export function lastCareerTalk(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
): CalendarDate | null {
  const memory = Buffer.allocUnsafe(HEAD_SIZE);
  for (const other of person.folder.meetings.toReversed()) {
    if (compareMeetings(other, key) >= 0 || !mayBeCareer(notebook, person, other, memory)) continue;
    const head = readHead(notebook, person, other);
    if (head !== null && isCareer(head)) return other.date;
  }
  return null;
}

function isCareer({ header, status }: MeetingHead): boolean {
  return header.focus?.toLowerCase() === CAREER && takesATurn(status);
}

/** A quick look at bytes: it may say yes for nothing, and never no for a career talk. */
function mayBeCareer(
  { files, root }: Notebook,
  person: Person,
  key: MeetingKey,
  memory: Buffer,
): boolean {
  const count = files.readInto(
    absolutePath(root, meetingFile(person.folder.folder, key)),
    memory,
    0,
  );
  if (count === -2) return true;
  const bytes = memory.subarray(0, Math.max(0, count));
  return bytes.includes('areer') || bytes.includes('AREER');
}

/** The first day on which these two are known to have met before a meeting; null when none is. */
export function firstDayTogether(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
): CalendarDate | null {
  const { started } = person.profile;
  if (started !== null) return started;
  const first = person.folder.meetings.find(
    (other) =>
      compareMeetings(other, key) < 0 && readHead(notebook, person, other)?.status === 'held',
  );
  return first?.date ?? null;
}
