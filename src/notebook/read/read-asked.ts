import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { type AskedAt, recentlyAsked } from '../../core/questions/question-memory.ts';
import { readMeetingHeader } from '../../format/meeting-header.ts';
import { isCalledOff } from '../find/find-meeting.ts';
import { meetingFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from './person-log.ts';
import { readFile } from './read-file.ts';

/** The questions of a person's meetings, newest first, each file read as it is asked for, and of it only the head. */
export function* readAskedAt({ files, root }: Notebook, { folder }: Person): Generator<AskedAt> {
  for (const key of folder.meetings.toReversed()) {
    const found = readFile(files, root, meetingFile(folder.folder, key));
    if (found === null) continue;
    const { questions, status } = readMeetingHeader(key.date, found.text).header;
    const calledOff = status !== null && isCalledOff(status);
    yield { date: key.date, questions, calledOff };
  }
}

/**
 * The ids of the questions that a person was asked in the last ten meetings until a day, or is to be asked after it,
 * newest meeting first: what `freshQuestions` avoids.
 */
export function readAsked(
  notebook: Notebook,
  person: Person,
  day: CalendarDate = notebook.today,
): (readonly string[])[] {
  return recentlyAsked(readAskedAt(notebook, person), day);
}
