import { compareMeetings, type MeetingKey } from '../../core/meetings/meeting.ts';
import type { Problem } from '../../core/problem.ts';
import type { Entry, Files } from '../../world.ts';
import {
  absolutePath,
  INBOX_NAME,
  PROFILE_NAME,
  parseMeetingFileName,
  personFolder,
} from '../layout.ts';
import { faultOf, nameProblem } from './entry-fault.ts';
import { findPersonPlaces, type PersonPlace, placeProblems } from './person-places.ts';

/** What a person's folder holds, by names alone: no file was opened. */
export interface PersonFolder extends PersonPlace {
  hasProfile: boolean;
  hasInbox: boolean;
  /** Oldest first. */
  meetings: MeetingKey[];
  /** What is wrong with the folder's name and the names in it. */
  problems: Problem[];
}

/** All people of a notebook by handle, and what is wrong in `people/` that belongs to no person. */
export interface PeopleListing {
  people: PersonFolder[];
  problems: Problem[];
}

type ParsedName = ReturnType<typeof parseMeetingFileName>;

/** Lists all people: folders in `people/` with a profile, an inbox or a meeting, archived ones included. */
export function listPeople(files: Files, root: string): PeopleListing {
  const { places, problems } = findPersonPlaces(files, root);
  const people: PersonFolder[] = [];
  const parse = rememberingParser();
  for (const place of places) {
    const person = readFolder(files, root, place, parse);
    if (isPerson(person)) people.push(person);
    else problems.push(...person.problems);
  }
  return { people, problems };
}

/** What one person's folder holds; null when it has no profile, inbox or meeting. */
export function listPerson(files: Files, root: string, place: PersonPlace): PersonFolder | null {
  const person = readFolder(files, root, place, parseMeetingFileName);
  return isPerson(person) ? person : null;
}

/** People meet on the same days, so a large notebook has far fewer names than files. */
function rememberingParser(): (name: string) => ParsedName {
  const known = new Map<string, ParsedName>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const parsed = parseMeetingFileName(name);
    known.set(name, parsed);
    return parsed;
  };
}

function readFolder(
  files: Files,
  root: string,
  place: PersonPlace,
  parse: (name: string) => ParsedName,
): PersonFolder {
  const person: PersonFolder = {
    ...place,
    hasProfile: false,
    hasInbox: false,
    meetings: [],
    problems: [],
  };
  for (const entry of files.list(absolutePath(root, personFolder(place.folder))) ?? []) {
    addEntry(files, root, person, entry, parse(entry.name));
  }
  person.meetings.sort(compareMeetings);
  if (isPerson(person)) person.problems.unshift(...placeProblems(place));
  return person;
}

function isPerson(person: PersonFolder): boolean {
  return person.hasProfile || person.hasInbox || person.meetings.length > 0;
}

function addEntry(
  files: Files,
  root: string,
  person: PersonFolder,
  entry: Entry,
  meeting: ParsedName,
): void {
  const isProfile = entry.name === PROFILE_NAME;
  const isInbox = entry.name === INBOX_NAME;
  if (meeting === null && !isProfile && !isInbox) return;
  if (meeting === 'odd') {
    person.problems.push(oddName(person.folder, entry.name));
    return;
  }
  const fault = fileFault(files, root, person.folder, entry);
  if (fault !== null) person.problems.push(fault);
  else if (isProfile) person.hasProfile = true;
  else if (isInbox) person.hasInbox = true;
  else if (meeting !== null) person.meetings.push(meeting);
}

function fileFault(files: Files, root: string, folder: string, entry: Entry): Problem | null {
  if (entry.kind === 'file') return null;
  return faultOf(files, root, `${personFolder(folder)}/${entry.name}`, entry, 'file');
}

function oddName(folder: string, name: string): Problem {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  const isDate = date !== undefined && parseMeetingFileName(`${date}.md`) !== 'odd';
  const better = isDate ? `${date}.md` : 'by its date, as 2026-11-20.md';
  const advice = date !== undefined && !isDate ? `there is no day ${date}` : `name it ${better}`;
  return nameProblem(
    'bad-file-name',
    `${personFolder(folder)}/${name}`,
    `looks like a meeting; ${advice}`,
  );
}
