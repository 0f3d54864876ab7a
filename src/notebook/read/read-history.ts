import type { PastMeeting } from '../../core/records/past-meeting.ts';
import type { Notebook } from '../notebook.ts';
import { readHead } from './meeting-heads.ts';
import type { Person } from './person-log.ts';

/** A meeting of somebody as statistics see it. */
export interface HistoryMeeting extends PastMeeting {
  person: Person;
  file: string;
}

/** Every meeting with a person, oldest first. What is wrong in their files is added to the notebook's. */
export function readHistory(notebook: Notebook, person: Person): HistoryMeeting[] {
  return person.folder.meetings.flatMap((key) => {
    const head = readHead(notebook, person, key);
    if (head === null) return [];
    const { file, status, header, problems } = head;
    notebook.broken.push(...problems);
    const { duration, mood, focus, movedFrom } = header;
    return { person, file, date: key.date, status, duration, mood, focus, movedFrom };
  });
}
