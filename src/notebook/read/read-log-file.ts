import { INBOX_NAME, PROFILE_NAME, parseMeetingFileName } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type LogFile, type Person, readMeeting, readPart } from './person-log.ts';

/** Reads one file of a person by its name relative to the notebook; null when it is gone or none of theirs. */
export function readLogFile(notebook: Notebook, person: Person, file: string): LogFile | null {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name === PROFILE_NAME) return readPart(notebook, person, 'profile');
  if (name === INBOX_NAME) return readPart(notebook, person, 'inbox');
  const key = parseMeetingFileName(name);
  return key === null || key === 'odd' ? null : readMeeting(notebook, person, key);
}
