import type { Buffer } from 'node:buffer';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Profile } from '../../core/people/person.ts';
import { inboxFile, meetingFile, profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { saysMoreThanName, standsUnderItems } from './closing-lines.ts';
import { findFences, findHidingMarks } from './hiding-marks.ts';
import { type FileMemory, type LoadedFile, loadFiles } from './load-files.ts';
import { type Box, findBoxes } from './task-bytes.ts';
import { idHashOnLine } from './word-marks.ts';

/** A file of a person by its name; `meeting` is null for profile and inbox. */
export interface FileName {
  file: string;
  rank: number;
  meeting: MeetingKey | null;
}

/** A file in memory of which the bytes were looked at. */
export interface SeenFile extends LoadedFile<FileName> {
  /** Whether something in it may hide lines or words, or keeps it from being written. */
  mayHide: boolean;
  /** The boxes that were not read yet. */
  boxes: Box[];
}

/** A person's files in memory, and what bytes tell of all of them together. */
export interface SeenFiles {
  files: SeenFile[];
  /** Ids (as `idHashOnLine` gives them) that stand on a closed line which is an item for sure. */
  settled: Set<number>;
}

const FIRST_MEETING = 2;

/** Loads all files of a person, and finds their boxes. */
export function lookAtFiles(notebook: Notebook, person: Person, memory: FileMemory): SeenFiles {
  const loaded = loadFiles(notebook, fileNamesOf(person), memory);
  const { bytes } = memory;
  const end = loaded.at(-1)?.end ?? 0;
  const mayHide = isIn(findHidingMarks(bytes, end));
  const mayFence = isIn(findFences(bytes, end));
  const settling = startSettling(bytes, person.profile);
  const files = loaded.map((file): SeenFile => {
    const { name, start } = file;
    const hides = mayHide(file);
    const boxes = findBoxes(bytes, start, file.end);
    settle(settling, file, boxes, !hides && !mayFence(file));
    return { name, start, end: file.end, mayHide: hides, boxes };
  });
  for (const id of settling.reused) settling.settled.delete(id);
  return { files, settled: settling.settled };
}

function fileNamesOf({ folder: { folder, hasProfile, hasInbox, meetings } }: Person): FileName[] {
  const names = meetings.map((meeting, at): FileName => {
    return { file: meetingFile(folder, meeting), rank: FIRST_MEETING + at, meeting };
  });
  if (hasInbox) names.unshift({ file: inboxFile(folder), rank: 1, meeting: null });
  if (hasProfile) names.unshift({ file: profileFile(folder), rank: 0, meeting: null });
  return names;
}

/** Tells of one file after the other whether one of these offsets, which are in order, lies in it. */
function isIn(offsets: readonly number[]): (file: { start: number; end: number }) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((offsets[next] ?? Infinity) < start) next += 1;
    return (offsets[next] ?? Infinity) < end;
  };
}

/** What is noted of ids, file by file. */
interface Settling {
  bytes: Buffer;
  /** How many words the name of an owner may have. */
  nameWords: number;
  settled: Set<number>;
  /** Where the file begins in which an id was met last. */
  lastMet: Map<number, number>;
  /** Ids that stand twice in one file: they may mean two promises (rule 4), so they settle nothing. */
  reused: Set<number>;
}

function startSettling(bytes: Buffer, { name, aliases }: Profile): Settling {
  const nameWords = Math.max(...[name, ...aliases].map((one) => one.split(/\s+/).length));
  return { bytes, nameWords, settled: new Set(), lastMet: new Map(), reused: new Set() };
}

function settle(
  { bytes, nameWords, settled, lastMet, reused }: Settling,
  { start, end }: { start: number; end: number },
  boxes: readonly Box[],
  isInSight: boolean,
): void {
  let known = -1;
  for (const box of boxes) {
    box.id = idHashOnLine(bytes, box.offset, end);
    if (box.id === 0) continue;
    if (lastMet.get(box.id) === start) reused.add(box.id);
    lastMet.set(box.id, start);
    if (box.state !== 'closed' || !box.isPlain || !isInSight) continue;
    if (!standsUnderItems(bytes, box.offset, start, known)) continue;
    known = box.offset;
    if (saysMoreThanName(bytes, box.offset, nameWords)) settled.add(box.id);
  }
}
