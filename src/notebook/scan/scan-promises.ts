import { type Buffer, isUtf8 } from 'node:buffer';
import type { Problem } from '../../core/problem.ts';
import type { Copy, Promised } from '../../core/promises/action-item.ts';
import { resolvePromises } from '../../core/promises/resolve-promises.ts';
import { readDocument } from '../../format/document.ts';
import { splitFrontMatter } from '../../format/header/front-matter.ts';
import type { Notebook } from '../notebook.ts';
import { copiesIn, type Person } from '../read/person-log.ts';
import { decodeFile } from '../read/read-file.ts';
import { fileMemory } from './load-files.ts';
import { readLoneTasks } from './lone-tasks.ts';
import { lookAtFiles, type SeenFile, type SeenFiles } from './look-at-files.ts';
import type { Box } from './task-bytes.ts';
import { mayHoldWanted, type WantedWords, wantId, wantNothing, wantText } from './word-marks.ts';

/** What is known of one person, whose files are in memory. */
interface Scan extends SeenFiles {
  bytes: Buffer;
  person: Person;
  copies: Copy[];
}

/**
 * Everything open between me and these people, just as reading every file in full would find it: files are looked at
 * as bytes first, and read only where something is open, or stands that belongs to it.
 */
export function scanOpenPromises(
  notebook: Notebook,
  people: readonly Person[],
): Map<Person, Promised[]> {
  const found = new Map<Person, Promised[]>();
  const memory = fileMemory();
  for (const person of people) {
    const seen = lookAtFiles(notebook, person, memory);
    const scan: Scan = { ...seen, bytes: memory.bytes, person, copies: [] };
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
    ({ name, start, end }) => decodeFile(name.file, bytes.subarray(start, end)).problems,
  );
}

function scanPerson(scan: Scan): Promised[] {
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
function hasWanted({ bytes }: Scan, { boxes, end }: SeenFile, wanted: WantedWords): boolean {
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

/** Profile and inbox hold topics without boxes; a carried line whose id is settled nowhere may be open (rule 2). */
function readWhatMayBeOpen(scan: Scan, file: SeenFile): void {
  if (file.name.meeting === null) return readInFull(scan, file);
  const boxes = file.boxes.filter(
    ({ state, isPlain, id }) =>
      state === 'open' ||
      (state === 'carried' && !(isPlain && !file.mayHide && scan.settled.has(id))),
  );
  if (boxes.length > 0) readBoxes(scan, file, boxes);
}

/** Reads some lines of a file, or all of it where lines cannot be told apart from what is around them. */
function readBoxes(scan: Scan, file: SeenFile, boxes: readonly Box[]): void {
  const { bytes, person, copies } = scan;
  const offsets = boxes.map(({ offset }) => offset);
  const areAlone = !file.mayHide && file.boxes.every(({ isPlain }) => isPlain);
  const read = areAlone ? readLoneTasks(bytes, file, offsets, person.names) : null;
  if (read === null) return readInFull(scan, file);
  file.boxes = file.boxes.filter((box) => !boxes.includes(box));
  copies.push(...read);
}

function readInFull(scan: Scan, seen: SeenFile): void {
  const { file, rank, meeting } = seen.name;
  const { text } = decodeFile(file, scan.bytes.subarray(seen.start, seen.end));
  const kind = meeting !== null ? 'meeting' : rank === 0 ? 'profile' : 'inbox';
  const { bodyStart } = splitFrontMatter(text);
  const context = {
    kind,
    date: meeting?.date ?? null,
    names: scan.person.names,
    bodyStart,
  } as const;
  const known = new Set(scan.copies.filter((copy) => copy.rank === rank).map(({ line }) => line));
  const read = copiesIn({ file, rank, document: readDocument(text, context) });
  scan.copies.push(...read.filter(({ line }) => !known.has(line)));
  seen.boxes = [];
}
