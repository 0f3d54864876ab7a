import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Problem } from '../../core/problem.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { Entry } from '../../format/entries.ts';
import type { EntryRole } from '../../format/entry-roles.ts';
import { foldText } from '../../format/fold-text.ts';
import type { Notebook } from '../notebook.ts';
import type { LogFile, Person } from '../read/person-log.ts';
import { readLogFile } from '../read/read-log-file.ts';
import { fileMemory } from '../scan/load-files.ts';
import { fileEntries } from './file-entries.ts';
import { findPlaces, type PlaceWish, type SearchPlace } from './search-places.ts';
import { type PromiseReader, promisesOn } from './search-promises.ts';

/** What to look for, and where. All the words must stand in one entry. */
export interface SearchWish extends PlaceWish {
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

interface Search {
  wish: SearchWish;
  reader: PromiseReader;
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
  const places = findPlaces(notebook, people, wish, memory);
  const counts = countBy(places);
  const readsWhole = (person: Person) =>
    (counts.get(person) ?? 0) > MANY_FILES && wish.limit > FEW_RESULTS;
  const reader = { notebook, memory, readsWhole, copies: new Map(), promises: new Map() };
  const search: Search = { wish, reader, given: new Set() };
  let room = wish.limit;
  for (const place of places) {
    for (const found of searchFile(search, place)) {
      if (room === 0) return;
      room -= 1;
      yield found;
    }
  }
}

function countBy(places: readonly SearchPlace[]): Map<Person, number> {
  const counts = new Map<Person, number>();
  for (const { person } of places) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}

function searchFile({ wish, reader, given }: Search, place: SearchPlace): FoundEntry[] {
  const { person, file } = place;
  const log = readLogFile(reader.notebook, person, file);
  if (log === null) return [];
  wish.problems.push(...log.problems);
  const entries = fileEntries(log, wish.withPrivate).filter((entry) => fits(entry, wish));
  const lines = new Set(entries.flatMap(({ under }) => under.map((at) => lineOf(log, at))));
  const promises = promisesOn(reader, person, log, lines);
  return entries.flatMap((entry) => {
    const items = entry.under.flatMap((at) => promises.get(lineOf(log, at)) ?? []);
    if (!wish.withPrivate && items.some((one) => one.private)) return [];
    const promised = entry.isItem ? (promises.get(entry.line) ?? null) : null;
    if (promised !== null && given.has(placeKey(file, entry.line))) return [];
    for (const copy of promised?.copies ?? []) given.add(placeKey(copy.file, copy.line));
    return [{ ...place, entry, promised }];
  });
}

function fits({ role, text }: Entry, wish: SearchWish): boolean {
  if (wish.role !== null && wish.role !== role) return false;
  const folded = foldText(text);
  return wish.words.every((word) => folded.includes(word));
}

function placeKey(file: string, line: number): string {
  return `${file}:${line}`;
}

function lineOf({ document }: LogFile, item: number): number {
  return document.blocks.firstLine + (document.items[item]?.lineIndex ?? 0);
}
