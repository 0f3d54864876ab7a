import type { Promised } from '../core/action-item.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import { compareMeetings, type MeetingKey } from '../core/meeting.ts';
import type { Problem } from '../core/problem.ts';
import { type Entry, type EntryRole, entriesIn } from '../format/entries.ts';
import { foldText } from '../format/fold-text.ts';
import { readHeader } from '../format/header.ts';
import { privateFeedback } from '../format/private-feedback.ts';
import { findReadable } from '../format/readable.ts';
import { inboxFile, meetingFile, profileFile } from './layout.ts';
import { type FileMemory, fileMemory, loadFiles } from './load-files.ts';
import type { Notebook } from './notebook.ts';
import { type LogFile, type Person, promisesOf, readPersonLog } from './person-log.ts';
import { readLogFile } from './read-log-file.ts';
import { type KnownCopies, readRelated } from './related-copies.ts';
import { filesThatMayHold, quickWords } from './search-look.ts';

/** What to look for, and where. */
export interface SearchWish {
  /** Folded; all of them must stand in one entry. */
  words: readonly string[];
  since: CalendarDate | null;
  until: CalendarDate | null;
  /** Null: any. */
  role: EntryRole | null;
  withPrivate: boolean;
  /** At most so many, the newest. */
  limit: number;
  /** Takes what is wrong in the files that were read. */
  problems: Problem[];
}

/** An entry that holds what was looked for. */
export interface FoundEntry {
  person: Person;
  /** Null in a profile or inbox. */
  key: MeetingKey | null;
  file: string;
  entry: Entry;
  /** The promise or topic that it is; null for anything else. */
  promised: Promised | null;
}

interface Place {
  person: Person;
  file: string;
  key: MeetingKey | null;
}

interface Search {
  notebook: Notebook;
  wish: SearchWish;
  memory: FileMemory;
  copies: Map<Person, KnownCopies>;
  promises: Map<Person, readonly Promised[]>;
  /** How many files of a person may hold something. */
  candidates: Map<Person, number>;
  /** Where copies of promises stand that were given already, `file:line`. */
  given: Set<string>;
}

/** With more files to look into than this, reading all of a person's together takes less time than one by one. */
const MANY_FILES = 8;
/** Unless no more than this is wanted: then most of those files are not looked into. */
const FEW_RESULTS = 100;

/**
 * The entries that hold what is looked for, newest meeting first, inboxes and profiles last. A promise or topic is given
 * once, where its newest copy says it. Without `withPrivate`, nothing that is private in any copy of it.
 */
export function* searchNotebook(
  notebook: Notebook,
  people: readonly Person[],
  wish: SearchWish,
): Generator<FoundEntry> {
  const memory = fileMemory();
  const places = people.flatMap((person) => lookAt(notebook, person, wish, memory));
  const search: Search = {
    ...{ notebook, wish, memory },
    copies: new Map(),
    promises: new Map(),
    candidates: countBy(places),
    given: new Set(),
  };
  let room = wish.limit;
  for (const place of places.sort(newestFirst)) {
    for (const found of searchFile(search, place)) {
      if (room === 0) return;
      room -= 1;
      yield found;
    }
  }
}

function lookAt(
  notebook: Notebook,
  person: Person,
  { since, until, words }: SearchWish,
  memory: FileMemory,
): Place[] {
  const { folder, hasInbox, hasProfile, meetings } = person.folder;
  const places: Place[] = meetings
    .filter(({ date }) => (since === null || date >= since) && (until === null || date <= until))
    .map((key) => ({ person, key, file: meetingFile(folder, key) }));
  if (since === null && until === null) {
    if (hasInbox) places.push({ person, key: null, file: inboxFile(folder) });
    if (hasProfile) places.push({ person, key: null, file: profileFile(folder) });
  }
  const loaded = loadFiles(notebook, places, memory);
  return filesThatMayHold(memory, loaded, quickWords(words)).map(({ name }) => name);
}

function countBy(places: readonly Place[]): Map<Person, number> {
  const counts = new Map<Person, number>();
  for (const { person } of places) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}

function newestFirst(a: Place, b: Place): number {
  if (a.key !== null && b.key !== null) {
    return compareMeetings(b.key, a.key) || byName(a.person.handle, b.person.handle);
  }
  if (a.key !== null || b.key !== null) return a.key === null ? 1 : -1;
  return byName(a.person.handle, b.person.handle) || byName(a.file, b.file);
}

function byName(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function searchFile(search: Search, { person, file, key }: Place): FoundEntry[] {
  const { notebook, wish } = search;
  const log = readLogFile(notebook, person, file);
  if (log === null) return [];
  wish.problems.push(...log.problems);
  const found = [...headerEntries(log), ...bodyEntries(log, wish.withPrivate)].filter(
    ({ role, text }) => (wish.role === null || wish.role === role) && holds(text, wish.words),
  );
  const promises = promisesAt(search, person, log, found);
  return found.flatMap((entry) => {
    const items = entry.under.flatMap((at) => promises.get(lineOf(log, at)) ?? []);
    if (!wish.withPrivate && items.some((one) => one.private)) return [];
    const promised = entry.isItem ? (promises.get(entry.line) ?? null) : null;
    if (promised !== null && search.given.has(placeKey(log.file, entry.line))) return [];
    for (const copy of promised?.copies ?? []) search.given.add(placeKey(copy.file, copy.line));
    return [{ person, key, file, entry, promised }];
  });
}

function placeKey(file: string, line: number): string {
  return `${file}:${line}`;
}

function holds(text: string, words: readonly string[]): boolean {
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
}

function lineOf({ document }: LogFile, item: number): number {
  return document.blocks.firstLine + (document.items[item]?.lineIndex ?? 0);
}

/** What entries of a file belong to, by the line on which it stands. */
function promisesAt(
  search: Search,
  person: Person,
  log: LogFile,
  found: readonly Entry[],
): Map<number, Promised> {
  const lines = new Set(found.flatMap(({ under }) => under.map((at) => lineOf(log, at))));
  const here = new Map<number, Promised>();
  if (lines.size === 0) return here;
  for (const promised of promisesAround(search, person, log, lines)) {
    for (const { file, line } of promised.copies) if (file === log.file) here.set(line, promised);
  }
  return here;
}

function promisesAround(
  { notebook, memory, copies, promises, candidates, wish }: Search,
  person: Person,
  log: LogFile,
  lines: ReadonlySet<number>,
): readonly Promised[] {
  if ((candidates.get(person) ?? 0) <= MANY_FILES || wish.limit <= FEW_RESULTS) {
    const known = copies.get(person) ?? { person, byFile: new Map() };
    copies.set(person, known);
    return readRelated(notebook, known, log, lines, memory);
  }
  const all = promises.get(person) ?? promisesOf(readPersonLog(notebook, person));
  promises.set(person, all);
  return all;
}

function bodyEntries(log: LogFile, withPrivate: boolean): Entry[] {
  const { document } = log;
  const alsoPrivate = log.kind === 'profile' ? privateFeedback(document) : new Set<number>();
  const readable = findReadable(document, withPrivate, alsoPrivate);
  return entriesIn(readable, log.kind !== 'meeting' || !isFromTemplate(log));
}

function isFromTemplate({ text }: LogFile): boolean {
  return readHeader(text).values.get('template')?.value != null;
}

const HEADER_ROLES = ['objective', 'place', 'reason'] as const;

/** What the front matter of a meeting says in words. */
function headerEntries({ kind, text }: LogFile): Entry[] {
  if (kind !== 'meeting') return [];
  const { values } = readHeader(text);
  return HEADER_ROLES.flatMap((role) => {
    const found = values.get(role);
    if (typeof found?.value !== 'string' || found.value.trim() === '') return [];
    const { value, line } = found;
    return [
      {
        role,
        line,
        text: value.replace(/\s+/g, ' ').trim(),
        private: false,
        under: [],
        isItem: false,
      },
    ];
  });
}
