import { Buffer, isUtf8 } from 'node:buffer';
import type { Copy, Promised } from '../core/action-item.ts';
import type { MeetingKey } from '../core/meeting.ts';
import type { Profile } from '../core/person.ts';
import type { Problem } from '../core/problem.ts';
import { resolvePromises } from '../core/resolve-promises.ts';
import { readDocument } from '../format/document.ts';
import { splitFrontMatter } from '../format/front-matter.ts';
import type { Files } from '../world.ts';
import { saysMoreThanName, standsUnderItems } from './closing-lines.ts';
import { findFences, findHidingMarks } from './hiding-marks.ts';
import { absolutePath, inboxFile, meetingFile, profileFile } from './layout.ts';
import { type FileInMemory, readLoneTasks } from './lone-tasks.ts';
import type { Notebook } from './notebook.ts';
import { copiesIn, type Person } from './person-log.ts';
import { decodeFile } from './read-file.ts';
import { type Box, findBoxes } from './task-bytes.ts';
import {
  idHashOnLine,
  mayHoldWanted,
  type WantedWords,
  wantId,
  wantNothing,
  wantText,
} from './word-marks.ts';

interface ScannedFile extends FileInMemory {
  /** Whether something in it may hide lines. */
  mayHide: boolean;
  /** Whether something in it may be a fence around code. */
  mayFence: boolean;
  /** The boxes that were not read yet. */
  boxes: Box[];
}

/** One person's files, in memory that is used again for the next person. */
interface Scan {
  bytes: Buffer;
  person: Person;
  files: ScannedFile[];
  copies: Copy[];
  /** Ids (as `idHashOnLine` gives them) that stand on a closed line which nothing can hide. */
  settled: Set<number>;
}

const FIRST_SIZE = 1 << 20;
const FIRST_MEETING = 2;

/**
 * Everything open between me and these people, just as reading every file in full would find it: files are looked at
 * as bytes first, and read only where something is open, or stands that belongs to it.
 */
export function scanOpenPromises(
  notebook: Notebook,
  people: readonly Person[],
): Map<Person, Promised[]> {
  const found = new Map<Person, Promised[]>();
  let bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);
  for (const person of people) {
    const scan = loadFiles(notebook, person, bytes);
    bytes = scan.bytes;
    found.set(person, scanPerson(scan));
    notebook.broken.push(...findBroken(scan));
  }
  return found;
}

/** What keeps files from being written: seldom anything, so all of them are looked at together first. */
function findBroken({ bytes, files }: Scan): Problem[] {
  const suspects = isUtf8(bytes.subarray(0, files.at(-1)?.end ?? 0))
    ? files.filter(({ mayHide }) => mayHide)
    : files;
  return suspects.flatMap(
    ({ file, start, end }) => decodeFile(file, bytes.subarray(start, end)).problems,
  );
}

function scanPerson(scan: Scan): Promised[] {
  lookAtBoxes(scan);
  for (const file of scan.files) readWhatMayBeOpen(scan, file);
  const wanted = wantNothing();
  const known = new Set<string>();
  for (;;) {
    const all = resolvePromises(scan.copies, scan.person.handle);
    const open = all.filter(({ state }) => state === 'open');
    const before = known.size;
    for (const one of all) if (one.state === 'open' || hasOpenLine(one)) want(one, known, wanted);
    if (known.size === before || !readWanted(scan, wanted)) return open;
  }
}

/** A promise that another line closed may still lead to lines that tell it apart again. */
function hasOpenLine({ copies }: Promised): boolean {
  return copies.some(({ state }) => state === 'open');
}

/** Reads the lines that may hold something wanted; false when there is none left that does. */
function readWanted(scan: Scan, wanted: WantedWords): boolean {
  let found = false;
  for (const file of scan.files) {
    if (!hasWanted(scan, file, wanted)) continue;
    const isWanted = ({ offset }: Box) => mayHoldWanted(wanted, scan.bytes, offset, file.end);
    readBoxes(scan, file, file.boxes.filter(isWanted));
    found = true;
  }
  return found;
}

/** A plain loop: most files of a large notebook come by here and hold nothing. */
function hasWanted({ bytes }: Scan, { boxes, end }: ScannedFile, wanted: WantedWords): boolean {
  for (const box of boxes) if (mayHoldWanted(wanted, bytes, box.offset, end)) return true;
  return false;
}

function want({ id, copies }: Promised, known: Set<string>, wanted: WantedWords): void {
  if (isNew(known, `^${id}`)) wantId(wanted, id);
  for (const { mark, text } of copies) {
    if (mark !== null && isNew(known, `^${mark}`)) wantId(wanted, mark);
    if (isNew(known, text)) wantText(wanted, text);
  }
}

function isNew(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

function loadFiles({ files, root }: Notebook, person: Person, memory: Buffer): Scan {
  const { folder, hasProfile, hasInbox, meetings } = person.folder;
  const scan: Scan = { bytes: memory, person, files: [], copies: [], settled: new Set() };
  const load = (file: string, rank: number, meeting: MeetingKey | null) => {
    const start = scan.files.at(-1)?.end ?? 0;
    const end = loadAt(files, absolutePath(root, file), scan, start);
    if (end >= 0)
      scan.files.push({
        file,
        rank,
        meeting,
        start,
        end,
        mayHide: false,
        mayFence: false,
        boxes: [],
      });
  };
  if (hasProfile) load(profileFile(folder), 0, null);
  if (hasInbox) load(inboxFile(folder), 1, null);
  let rank = FIRST_MEETING;
  for (const key of meetings) {
    load(meetingFile(folder, key), rank, key);
    rank += 1;
  }
  return scan;
}

/** Reads a file into memory, which grows as needed; the offset of its end, or -1 when the file is gone. */
function loadAt(files: Files, path: string, scan: Scan, start: number): number {
  for (;;) {
    const count = files.readInto(path, scan.bytes, start);
    if (count !== -2) return count < 0 ? -1 : start + count;
    const larger = Buffer.allocUnsafeSlow(scan.bytes.length * 2);
    scan.bytes.copy(larger, 0, 0, start);
    scan.bytes = larger;
  }
}

/**
 * Finds the boxes of every meeting. Where something may hide lines, no box is plain. An id that stands twice in one
 * file may mean two promises (rule 4): it settles nothing.
 */
function lookAtBoxes(scan: Scan): void {
  const { bytes, files, settled } = scan;
  const reused = new Set<number>();
  const end = files.at(-1)?.end ?? 0;
  const mayHide = isIn(findHidingMarks(bytes, end));
  const mayFence = isIn(findFences(bytes, end));
  const nameWords = wordsOfLongestName(scan.person.profile);
  const last = new Map<number, ScannedFile>();
  for (const file of files) {
    file.mayHide = mayHide(file);
    file.mayFence = mayFence(file);
    file.boxes = findBoxes(bytes, file.start, file.end);
    noteIds(scan, file, last, reused, nameWords);
  }
  for (const id of reused) settled.delete(id);
}

function wordsOfLongestName({ name, aliases }: Profile): number {
  return Math.max(...[name, ...aliases].map((one) => one.split(/\s+/).length));
}

/** Tells of one file after the other whether one of these offsets, which are in order, lies in it. */
function isIn(offsets: readonly number[]): (file: ScannedFile) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((offsets[next] ?? Infinity) < start) next += 1;
    return (offsets[next] ?? Infinity) < end;
  };
}

/** `last` is the file in which each id was met last. */
function noteIds(
  { bytes, settled }: Scan,
  file: ScannedFile,
  last: Map<number, ScannedFile>,
  reused: Set<number>,
  nameWords: number,
): void {
  let known = -1;
  for (const box of file.boxes) {
    box.id = idHashOnLine(bytes, box.offset, file.end);
    if (box.id === 0) continue;
    if (last.get(box.id) === file) reused.add(box.id);
    last.set(box.id, file);
    if (box.state !== 'closed' || !box.isPlain || file.mayHide || file.mayFence) continue;
    if (!standsUnderItems(bytes, box.offset, file.start, known)) continue;
    known = box.offset;
    if (saysMoreThanName(bytes, box.offset, nameWords)) settled.add(box.id);
  }
}

/** Profile and inbox hold topics without boxes; a carried line whose id is settled nowhere may be open (rule 2). */
function readWhatMayBeOpen(scan: Scan, file: ScannedFile): void {
  if (file.meeting === null) return readInFull(scan, file);
  const boxes = file.boxes.filter(
    ({ state, isPlain, id }) =>
      state === 'open' ||
      (state === 'carried' && !(isPlain && !file.mayHide && scan.settled.has(id))),
  );
  if (boxes.length > 0) readBoxes(scan, file, boxes);
}

/** Reads some lines of a file, or all of it where lines cannot be told apart from what is around them. */
function readBoxes(scan: Scan, file: ScannedFile, boxes: readonly Box[]): void {
  const { bytes, person, copies } = scan;
  const offsets = boxes.map(({ offset }) => offset);
  const areAlone = !file.mayHide && file.boxes.every(({ isPlain }) => isPlain);
  const read = areAlone ? readLoneTasks(bytes, file, offsets, person.names) : null;
  if (read === null) return readInFull(scan, file);
  file.boxes = file.boxes.filter((box) => !boxes.includes(box));
  copies.push(...read);
}

function readInFull(scan: Scan, file: ScannedFile): void {
  const { text } = decodeFile(file.file, scan.bytes.subarray(file.start, file.end));
  const kind = file.meeting !== null ? 'meeting' : file.rank === 0 ? 'profile' : 'inbox';
  const { bodyStart } = splitFrontMatter(text);
  const context = {
    kind,
    date: file.meeting?.date ?? null,
    names: scan.person.names,
    bodyStart,
  } as const;
  const known = new Set(
    scan.copies.filter(({ rank }) => rank === file.rank).map(({ line }) => line),
  );
  const read = copiesIn({ ...file, document: readDocument(text, context) });
  scan.copies.push(...read.filter(({ line }) => !known.has(line)));
  file.boxes = [];
}
