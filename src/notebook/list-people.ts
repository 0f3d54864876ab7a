import { type Handle, handleKey, isHandle, sameHandle, toHandle } from '../core/handle.ts';
import type { MeetingKey } from '../core/meeting.ts';
import type { Problem, ProblemCode } from '../core/problem.ts';
import type { Entry, Files } from '../world.ts';
import { standsInside } from './inside.ts';
import {
  absolutePath,
  compareMeetings,
  INBOX_NAME,
  PEOPLE_FOLDER,
  PROFILE_NAME,
  parseMeetingFileName,
  personFolder,
} from './layout.ts';

/** A folder in `people/` and the handle it stands for. Handles are unique in a notebook, twins included. */
export interface PersonPlace {
  /** The folder's name in NFC and lower case; the bare name where that is no handle or a twin has it already. */
  handle: Handle;
  /** The folder's own name. */
  folder: string;
  /** The handle of the folder that this one differs from in case or Unicode form only. */
  twinOf: Handle | null;
}

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

/** Lists all people: folders in `people/` with a profile, an inbox or a meeting, archived ones included. */
export function listPeople(files: Files, root: string): PeopleListing {
  const { folders, problems } = findFolders(files, root);
  const people: PersonFolder[] = [];
  for (const place of placePeople(folders)) {
    const person = readFolder(files, root, place);
    if (isPerson(person)) people.push(person);
    else problems.push(...person.problems);
  }
  return { people, problems };
}

/** The folders that may be people, by handle, from one look at `people/`; `listPerson` tells which of them are. */
export function listPersonPlaces(files: Files, root: string): PersonPlace[] {
  return placePeople(findFolders(files, root).folders);
}

/** What one person's folder holds; null when it has no profile, inbox or meeting. */
export function listPerson(files: Files, root: string, place: PersonPlace): PersonFolder | null {
  const person = readFolder(files, root, place);
  return isPerson(person) ? person : null;
}

function readFolder(files: Files, root: string, place: PersonPlace): PersonFolder {
  const { folder } = place;
  const person: PersonFolder = {
    ...place,
    hasProfile: false,
    hasInbox: false,
    meetings: [],
    problems: [],
  };
  for (const entry of files.list(absolutePath(root, personFolder(folder))) ?? []) {
    addEntry(files, root, person, entry);
  }
  person.meetings.sort(compareMeetings);
  if (isPerson(person)) person.problems.unshift(...nameProblems(place));
  return person;
}

function isPerson(person: PersonFolder): boolean {
  return person.hasProfile || person.hasInbox || person.meetings.length > 0;
}

function addEntry(files: Files, root: string, person: PersonFolder, entry: Entry): void {
  const meeting = parseMeetingFileName(entry.name);
  const isProfile = entry.name === PROFILE_NAME;
  const isInbox = entry.name === INBOX_NAME;
  if (meeting === null && !isProfile && !isInbox) return;
  const file = `${personFolder(person.folder)}/${entry.name}`;
  if (meeting === 'odd') {
    person.problems.push(oddName(file));
    return;
  }
  const fault = entry.kind === 'file' ? null : faultOf(files, root, file, entry, 'file');
  if (fault !== null) person.problems.push(fault);
  else if (isProfile) person.hasProfile = true;
  else if (isInbox) person.hasInbox = true;
  else if (meeting !== null) person.meetings.push(meeting);
}

function oddName(file: string): Problem {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(file.slice(file.lastIndexOf('/') + 1))?.[0];
  const better = date === undefined ? 'a date, as 2026-11-20.md' : `${date}.md`;
  const isDate = date !== undefined && parseMeetingFileName(`${date}.md`) !== 'odd';
  const advice = isDate || date === undefined ? `name it ${better}` : `there is no day ${date}`;
  return problem('bad-file-name', file, `looks like a meeting; ${advice}`);
}

function findFolders(files: Files, root: string): { folders: string[]; problems: Problem[] } {
  const top = absolutePath(root, PEOPLE_FOLDER);
  const kind = files.kindOf(top);
  const fault =
    kind === null || kind === 'folder'
      ? null
      : faultOf(files, root, PEOPLE_FOLDER, { name: PEOPLE_FOLDER, kind }, 'folder');
  if (fault !== null) return { folders: [], problems: [fault] };
  const folders: string[] = [];
  const problems: Problem[] = [];
  for (const entry of files.list(top) ?? []) {
    if (entry.name.startsWith('.') || (entry.kind !== 'folder' && entry.kind !== 'link')) continue;
    const trouble = linkFault(files, root, entry);
    if (trouble !== null) problems.push(trouble);
    else folders.push(entry.name);
  }
  return { folders, problems };
}

function linkFault(files: Files, root: string, entry: Entry): Problem | null {
  if (entry.kind === 'folder') return null;
  return faultOf(files, root, personFolder(entry.name), entry, 'folder');
}

/** Why an entry that is not plainly of the wanted kind cannot be read; null for a link that stays in the notebook. */
function faultOf(
  files: Files,
  root: string,
  file: string,
  entry: Entry,
  wanted: 'file' | 'folder',
): Problem | null {
  if (entry.kind !== 'link') return problem('unreadable-file', file, `is not a ${wanted}`);
  const target = files.realPath(absolutePath(root, file));
  if (target === null) return problem('unreadable-file', file, 'is a link to nothing');
  if (!standsInside(files, root, target)) {
    return problem('outside-link', file, 'is a link that leaves the notebook; it is not followed');
  }
  if (files.kindOf(target) === wanted) return null;
  return problem('unreadable-file', file, `is a link to something that is not a ${wanted}`);
}

function placePeople(folders: string[]): PersonPlace[] {
  // A folder whose name is the handle as it stands keeps it; a twin of it goes by its own name.
  const sorted = folders.sort().sort((a, b) => Number(isHandle(b)) - Number(isHandle(a)));
  const taken = new Map<string, Handle>();
  const places = sorted.map((folder): PersonPlace => {
    const twinOf = taken.get(handleKey(folder)) ?? null;
    const handle = twinOf === null ? handleOf(folder) : bareHandle(folder);
    if (twinOf === null) taken.set(handleKey(folder), handle);
    return { handle, folder, twinOf };
  });
  return places.sort((a, b) => (a.handle < b.handle ? -1 : 1));
}

function handleOf(folder: string): Handle {
  const handle = toHandle(folder);
  return handle !== null && sameHandle(handle, folder) ? handle : bareHandle(folder);
}

/** What was made by hand is read under the name it has, handle or not. */
function bareHandle(folder: string): Handle {
  return folder as Handle;
}

function nameProblems(place: PersonPlace): Problem[] {
  const file = personFolder(place.folder);
  if (place.twinOf !== null) {
    return [problem('twin-handle', file, `is a twin of ${place.twinOf}: move its files there`)];
  }
  if (isHandle(place.handle)) return [];
  return [problem('bad-handle', file, 'this name cannot be a handle; rename the folder')];
}

function problem(code: ProblemCode, file: string, message: string): Problem {
  return { code, message, file, line: 1, column: 1 };
}
