import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { compareMeetings, type MeetingKey } from '../../core/meetings/meeting.ts';
import { inboxFile, meetingFile, profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { type FileMemory, loadFiles } from '../scan/load-files.ts';
import { filesThatMayHold, quickWords } from './search-look.ts';

/** A file that may hold what is looked for; without a key a profile or inbox. */
export interface SearchPlace {
  person: Person;
  file: string;
  key: MeetingKey | null;
}

/** What of a search a quick look goes by. */
export interface PlaceWish {
  /** Folded. */
  words: readonly string[];
  since: CalendarDate | null;
  until: CalendarDate | null;
}

/** The files of these people to look into, newest meeting first, inboxes and profiles last. */
export function findPlaces(
  notebook: Notebook,
  people: readonly Person[],
  wish: PlaceWish,
  memory: FileMemory,
): SearchPlace[] {
  return people.flatMap((person) => lookAt(notebook, person, wish, memory)).sort(newestFirst);
}

function lookAt(
  notebook: Notebook,
  person: Person,
  { since, until, words }: PlaceWish,
  memory: FileMemory,
): SearchPlace[] {
  const { folder, hasInbox, hasProfile, meetings } = person.folder;
  const places: SearchPlace[] = meetings
    .filter(({ date }) => (since === null || date >= since) && (until === null || date <= until))
    .map((key) => ({ person, key, file: meetingFile(folder, key) }));
  if (since === null && until === null) {
    if (hasInbox) places.push({ person, key: null, file: inboxFile(folder) });
    if (hasProfile) places.push({ person, key: null, file: profileFile(folder) });
  }
  const loaded = loadFiles(notebook, places, memory);
  return filesThatMayHold(memory, loaded, quickWords(words)).map(({ name }) => name);
}

function newestFirst(a: SearchPlace, b: SearchPlace): number {
  if (a.key !== null && b.key !== null) {
    return compareMeetings(b.key, a.key) || byName(a.person.handle, b.person.handle);
  }
  if (a.key !== null || b.key !== null) return a.key === null ? 1 : -1;
  return byName(a.person.handle, b.person.handle) || byName(a.file, b.file);
}

function byName(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
