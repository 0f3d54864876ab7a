import type { MeetingHeader, MeetingKey, MeetingStatus } from '../../core/meetings/meeting.ts';
import { statusOf } from '../../core/meetings/meeting-status.ts';
import type { Handle } from '../../core/people/handle.ts';
import type { Profile } from '../../core/people/person.ts';
import type { Problem } from '../../core/problem.ts';
import {
  type Copy,
  type CopyPlace,
  isClosed,
  type Promised,
} from '../../core/promises/action-item.ts';
import { resolvePromises } from '../../core/promises/resolve-promises.ts';
import type { Document, ItemWords } from '../../format/document.ts';
import { readDocument } from '../../format/document.ts';
import { findEvidence } from '../../format/evidence.ts';
import { readHeader } from '../../format/header/header.ts';
import { type Handles, type OwnerNames, ownerNames } from '../../format/items/owner-names.ts';
import { readMeetingHeader } from '../../format/meeting-header.ts';
import { readProfile } from '../../format/profile.ts';
import type { PersonFolder } from '../find/list-people.ts';
import { inboxFile, meetingFile, profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type FileText, readFile } from './read-file.ts';

/** One file of a person, read. Its rank tells its age among the person's files: profile 0, inbox 1, meetings after. */
export interface LogFile {
  file: string;
  rank: number;
  kind: 'profile' | 'inbox' | 'meeting';
  text: string;
  /** False when the file must not be written; `problems` say why. */
  writable: boolean;
  document: Document;
  problems: Problem[];
}

/** A meeting's file, read. */
export interface MeetingFile extends LogFile {
  kind: 'meeting';
  key: MeetingKey;
  header: MeetingHeader;
  status: MeetingStatus;
}

/** A person with the profile read and nothing else: enough to list, to match a name, and to read the other files. */
export interface Person {
  folder: PersonFolder;
  handle: Handle;
  profile: Profile;
  profileText: string | null;
  /** Who an `@` on a line of this person's files can mean. */
  names: OwnerNames;
  problems: Problem[];
}

/** A person with every file read. */
export interface PersonLog extends Person {
  profileFile: LogFile | null;
  inbox: LogFile | null;
  /** Oldest first. */
  meetings: MeetingFile[];
}

/** Reads a person's profile. `others` are the handles of everybody in the notebook. */
export function readPerson(notebook: Notebook, folder: PersonFolder, others: Handles): Person {
  const file = folder.hasProfile
    ? readFile(notebook.files, notebook.root, profileFile(folder.folder))
    : null;
  const { profile, problems } = readProfile(folder.handle, file?.text ?? null);
  const named = problems.map((problem) => ({ ...problem, file: profileFile(folder.folder) }));
  return {
    folder,
    handle: folder.handle,
    profile,
    profileText: file?.text ?? null,
    names: ownerNames(notebook.settings.me, profile, others),
    problems: [...(file?.problems ?? []), ...named],
  };
}

/** Reads every file of a person. */
export function readPersonLog(notebook: Notebook, person: Person): PersonLog {
  const { folder } = person;
  return {
    ...person,
    profileFile: folder.hasProfile ? readPart(notebook, person, 'profile') : null,
    inbox: folder.hasInbox ? readPart(notebook, person, 'inbox') : null,
    meetings: folder.meetings.flatMap((key) => readMeeting(notebook, person, key) ?? []),
  };
}

/** Reads a person's profile or inbox as a file with items; null when it is absent. */
export function readPart(
  notebook: Notebook,
  person: Person,
  kind: 'profile' | 'inbox',
): LogFile | null {
  const { folder } = person.folder;
  const file = kind === 'profile' ? profileFile(folder) : inboxFile(folder);
  const found = readFile(notebook.files, notebook.root, file);
  if (found === null) return null;
  const header = readHeader(found.text);
  const context = { kind, date: null, names: person.names, bodyStart: header.bodyStart };
  const wrong = header.problems.map((problem) => ({ ...problem, file }));
  return {
    file,
    rank: kind === 'profile' ? 0 : 1,
    kind,
    text: found.text,
    writable: found.writable && header.parsed,
    document: readDocument(found.text, context),
    problems: [...found.problems, ...wrong],
  };
}

/** Reads one meeting of a person; null when its file is gone. */
export function readMeeting(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
): MeetingFile | null {
  const file = meetingFile(person.folder.folder, key);
  const found = readFile(notebook.files, notebook.root, file);
  return found === null ? null : parseMeeting(notebook, person, key, found);
}

/** A meeting from its text, as if the text were on disk already. */
export function parseMeeting(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  found: FileText,
): MeetingFile {
  const file = meetingFile(person.folder.folder, key);
  const { header, bodyStart, parsed, problems } = readMeetingHeader(key.date, found.text);
  const context = { kind: 'meeting', date: key.date, names: person.names, bodyStart } as const;
  const document = readDocument(found.text, context);
  const evidence = () => findEvidence(document, header.template, header.seed);
  return {
    file,
    rank: rankOf(person, key),
    kind: 'meeting',
    text: found.text,
    writable: found.writable && parsed,
    document,
    problems: [...found.problems, ...problems.map((problem) => ({ ...problem, file }))],
    key,
    header,
    status: statusOf(header, key.date, notebook.today, evidence),
  };
}

/** A meeting's rank among the person's files; between two ranks for a meeting that has no file yet. */
export function rankOf(person: Person, key: MeetingKey): number {
  const { meetings } = person.folder;
  const at = meetings.findIndex(
    (other) => other.date > key.date || (other.date === key.date && other.number >= key.number),
  );
  const next = meetings[at];
  const exact = next?.date === key.date && next.number === key.number;
  return 2 + (at < 0 ? meetings.length : at) - (exact ? 0 : 0.5);
}

/** The files of a person that hold items, oldest first. */
export function filesOf(log: PersonLog): LogFile[] {
  return [log.profileFile, log.inbox, ...log.meetings].filter((file) => file !== null);
}

/** Every promise and topic between me and a person, over all copies, in the order they were first made. */
export function promisesOf(log: PersonLog): Promised[] {
  return resolvePromises(filesOf(log).flatMap(copiesIn), log.handle);
}

/** The copies that stand in one file. */
export function copiesIn(file: Pick<LogFile, 'file' | 'rank' | 'document'>): Copy[] {
  const { document, rank } = file;
  const { firstLine } = document.blocks;
  const meeting = document.context.date;
  return document.items.map((item) =>
    copyOf({ file: file.file, rank, meeting, line: firstLine + item.lineIndex }, item),
  );
}

/** The copy that an item is at its place. */
export function copyOf({ file, rank, meeting, line }: CopyPlace, item: ItemWords): Copy {
  const closed = isClosed(item);
  return {
    file,
    rank,
    meeting,
    line,
    kind: item.kind,
    state: item.state,
    text: item.marks.text,
    words: item.words,
    owner: item.owner,
    due: item.marks.due,
    since: item.marks.since ?? meeting,
    closed: closed ? (item.marks.closed ?? meeting) : null,
    mark: item.marks.id,
    private: item.private,
    headsUp: item.marks.headsUp,
  };
}
