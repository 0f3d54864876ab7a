import type { Copy, Promised } from '../core/action-item.ts';
import { idOf } from '../core/identity.ts';
import type { MeetingKey } from '../core/meeting.ts';
import { resolvePromises } from '../core/resolve-promises.ts';
import { readDocument } from '../format/document.ts';
import { splitFrontMatter } from '../format/front-matter.ts';
import type { Files } from '../world.ts';
import { absolutePath, inboxFile, meetingFile, profileFile } from './layout.ts';
import type { Notebook } from './notebook.ts';
import { copiesIn, type Person } from './person-log.ts';
import { decodeFile } from './read-file.ts';
import { addLongestWord, findBoxes, mayHoldWord, noWords, type WordSet } from './task-bytes.ts';

/** A file of a person in the arena: `bytes[start, end)` is its text. */
interface ScannedFile {
  file: string;
  rank: number;
  meeting: MeetingKey | null;
  start: number;
  end: number;
  /** Offsets of boxes that are closed. */
  closed: number[];
  isRead: boolean;
}

/** Memory for the files of one person at a time, used again for the next. */
interface Arena {
  bytes: Uint8Array;
}

const FIRST_ARENA = 1 << 20;

/**
 * Everything open between me and these people, as reading every file in full would find it: files are looked at as
 * bytes first, and read only where something is open or may be a closed copy of it.
 */
export function scanOpenPromises(
  notebook: Notebook,
  people: readonly Person[],
): Map<Person, Promised[]> {
  const arena: Arena = { bytes: new Uint8Array(FIRST_ARENA) };
  const found = new Map<Person, Promised[]>();
  for (const person of people) {
    const copies = scanPerson(notebook, person, arena);
    const promised = copies.length === 0 ? [] : resolvePromises(copies, person.handle);
    found.set(
      person,
      promised.filter((one) => one.state === 'open'),
    );
  }
  return found;
}

function scanPerson(notebook: Notebook, person: Person, arena: Arena): Copy[] {
  const files = loadFiles(notebook, person, arena);
  const copies: Copy[] = [];
  for (const file of files) {
    if (file.meeting === null || hasOpenBox(arena.bytes, file))
      readScanned(arena, person, file, copies);
  }
  const words = wordsToFind(copies, person.handle);
  if (words === null) return [];
  for (const file of files) {
    if (!file.isRead && mayHoldCopy(arena.bytes, file, words))
      readScanned(arena, person, file, copies);
  }
  return copies;
}

function loadFiles({ files, root }: Notebook, person: Person, arena: Arena): ScannedFile[] {
  const { folder, hasProfile, hasInbox, meetings } = person.folder;
  const loaded: ScannedFile[] = [];
  let at = 0;
  const load = (file: string, rank: number, meeting: MeetingKey | null) => {
    const end = loadInto(files, absolutePath(root, file), arena, at);
    if (end < 0) return;
    loaded.push({ file, rank, meeting, start: at, end, closed: [], isRead: false });
    at = end;
  };
  if (hasProfile) load(profileFile(folder), 0, null);
  if (hasInbox) load(inboxFile(folder), 1, null);
  for (const [index, key] of meetings.entries()) load(meetingFile(folder, key), 2 + index, key);
  return loaded;
}

/** Reads a file behind what the arena holds, which grows as needed; the new end, or -1 when the file is gone. */
function loadInto(files: Files, path: string, arena: Arena, at: number): number {
  for (;;) {
    const count = files.readInto(path, arena.bytes, at);
    if (count !== -2) return count < 0 ? -1 : at + count;
    const larger = new Uint8Array(arena.bytes.length * 2);
    larger.set(arena.bytes);
    arena.bytes = larger;
  }
}

function hasOpenBox(bytes: Uint8Array, file: ScannedFile): boolean {
  let isOpen = false;
  findBoxes(bytes, file.start, file.end, (offset, state) => {
    if (state === 'open') isOpen = true;
    else file.closed.push(offset);
  });
  return isOpen;
}

function readScanned(arena: Arena, person: Person, file: ScannedFile, copies: Copy[]): void {
  file.isRead = true;
  const { text } = decodeFile(file.file, arena.bytes.subarray(file.start, file.end));
  const kind = file.meeting !== null ? 'meeting' : file.rank === 0 ? 'profile' : 'inbox';
  const { bodyStart } = splitFrontMatter(text);
  const date = file.meeting?.date ?? null;
  const document = readDocument(text, { kind, date, names: person.names, bodyStart });
  copies.push(...copiesIn({ ...file, document }));
}

/** The words by which closed copies of what is open are found; null when nothing is open. */
function wordsToFind(copies: readonly Copy[], handle: string): WordSet | null {
  let words: WordSet | null = null;
  for (const copy of copies) {
    if (copy.state === 'done' || copy.state === 'dropped' || copy.kind === 'goal') continue;
    words ??= noWords();
    addLongestWord(words, copy.text);
    addLongestWord(words, copy.mark ?? idOf({ ...copy, handle }));
  }
  return words;
}

function mayHoldCopy(bytes: Uint8Array, file: ScannedFile, words: WordSet): boolean {
  return file.closed.some((offset) => mayHoldWord(words, bytes, offset, file.end));
}
