import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Copy, Promised } from '../../core/promises/action-item.ts';
import { type CarryOver, planCarryOver } from '../../core/promises/carry-over.ts';
import { OneononeError } from '../../errors.ts';
import { addLines, type WritableRole } from '../../format/edit/add-lines.ts';
import { carriedLines, type Travellers } from '../../format/edit/carried-lines.ts';
import { carryItemAway, reopenItem } from '../../format/edit/edit-item.ts';
import { applySplices } from '../../format/edit/splice.ts';
import type { Notebook } from '../notebook.ts';
import { itemAt } from '../read/item-at.ts';
import {
  type LogFile,
  type MeetingFile,
  type Person,
  parseMeeting,
  rankOf,
  readMeeting,
  readPart,
} from '../read/person-log.ts';
import type { FileEdit } from './edits.ts';

/** A meeting with everything open in it, and what that changes in older files. */
export interface FilledMeeting {
  text: string;
  /** The ids of promises that came in, in their order. */
  carried: string[];
  /** The ids of topics that came in. */
  topics: string[];
  edits: FileEdit[];
  /** Files whose lines were carried from and could not be marked, because they must not be written. */
  unwritable: string[];
}

interface Filling {
  notebook: Notebook;
  person: Person;
  key: MeetingKey;
  text: string;
  /** Files read so far, by name. */
  files: Map<string, LogFile | null>;
}

/**
 * Takes what is open elsewhere into a meeting's text, and turns the old lines into carried ones (`format.md`,
 * "Carry-over"). The same inputs give the same bytes; a second run adds nothing. Throws `refused` when a line could
 * not be seen where it was put.
 *
 * @param wanted which of the open promises come along
 */
export function fillMeeting(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  text: string,
  open: readonly Promised[],
  lastHeldRank: number | null,
  wanted: (promised: Promised) => boolean = () => true,
): FilledMeeting {
  const carry = planCarryOver(open, rankOf(person, key), lastHeldRank);
  const coming: CarryOver = { promises: carry.promises.filter(wanted), topics: carry.topics };
  const filling: Filling = { notebook, person, key, text, files: new Map() };
  bringBack(filling, [...coming.promises, ...coming.topics]);
  const travellers = travellersByFile(filling, coming);
  addRoots(filling, 'agreements', coming.promises, travellers, coming);
  addRoots(filling, 'topics', coming.topics, travellers, coming);
  assertAllThere(filling, coming);
  const edits = [...coming.promises, ...coming.topics].flatMap((one) => carriedAway(filling, one));
  return {
    text: filling.text,
    carried: coming.promises.map(({ id }) => id),
    topics: coming.topics.map(({ id }) => id),
    edits: edits.filter(({ file }) => file.writable),
    unwritable: [
      ...new Set(edits.filter(({ file }) => !file.writable).map(({ file }) => file.file)),
    ],
  };
}

/** What stands in the meeting as carried on already comes back in its place. */
function bringBack(filling: Filling, coming: readonly Promised[]): void {
  const target = parseTarget(filling);
  const splices = coming.flatMap((one) => {
    const copy = copyIn(target, one);
    const item = copy === undefined ? null : itemAt(target, copy);
    return item === null
      ? []
      : reopenItem({ document: target.document, item, style: styleOf(filling) });
  });
  filling.text = applySplices(filling.text, splices);
}

function copyIn(target: MeetingFile, { copies }: Promised): Copy | undefined {
  return copies.findLast((copy) => copy.rank === target.rank);
}

/** Which items of which file come along, those that stand in the meeting already left out. */
function travellersByFile(
  filling: Filling,
  { promises, topics }: CarryOver,
): Map<string, Map<number, Promised>> {
  const target = parseTarget(filling);
  const byFile = new Map<string, Map<number, Promised>>();
  for (const one of [...promises, ...topics]) {
    if (copyIn(target, one) !== undefined) continue;
    const found = findShown(filling, one);
    const known = byFile.get(one.shown.file) ?? new Map<number, Promised>();
    byFile.set(one.shown.file, known.set(found.index, one));
  }
  return byFile;
}

function findShown(filling: Filling, { shown, text }: Promised): { file: LogFile; index: number } {
  const file = readOnce(filling, shown);
  const item = file === null ? null : itemAt(file, shown);
  if (file === null || item === null) {
    throw new OneononeError(
      'conflict',
      `"${text}" is not where it was: ${shown.file}:${shown.line}`,
      'run this again',
    );
  }
  return { file, index: file.document.items.indexOf(item) };
}

/** Adds those that stand under none that comes along too; what stands under them comes with them. */
function addRoots(
  filling: Filling,
  role: WritableRole,
  coming: readonly Promised[],
  travellers: ReadonlyMap<string, Travellers>,
  all: CarryOver,
): void {
  const lines = coming.flatMap((one) => {
    const inFile = travellers.get(one.shown.file);
    if (inFile === undefined || ![...inFile.values()].includes(one)) return [];
    const { file, index } = findShown(filling, one);
    const parent = file.document.items[index]?.parent ?? -1;
    return inFile.has(parent) ? [] : carriedLines(file.document, index, inFile, styleOf(filling));
  });
  if (lines.length === 0 || all.promises.length + all.topics.length === 0) return;
  const { document } = parseTarget(filling);
  filling.text = applySplices(filling.text, [addLines(document, role, lines)]);
}

/** A line that nobody can see in its new place is a lost line: better to refuse. */
function assertAllThere(filling: Filling, { promises, topics }: CarryOver): void {
  const target = parseTarget(filling);
  const there = new Set(
    target.document.items.filter(({ state }) => state === 'open').map(({ marks }) => marks.id),
  );
  const missing = [...promises, ...topics].find(({ id }) => !there.has(id));
  if (missing === undefined) return;
  throw new OneononeError(
    'refused',
    `"${missing.text}" could not be carried into ${target.file}: it would not be seen there`,
    'look for a comment (<!--), %% or code that opens and never closes, then run this again',
  );
}

function carriedAway(filling: Filling, one: Promised): FileEdit[] {
  const target = rankOf(filling.person, filling.key);
  return one.copies
    .filter((copy) => copy.state === 'open' && copy.rank !== target)
    .flatMap((copy) => {
      const file = readOnce(filling, copy);
      const item = file === null ? null : itemAt(file, copy);
      if (file === null || item === null) return [];
      const place = { document: file.document, item, style: styleOf(filling) };
      return [{ file, splices: carryItemAway(place, one.id) }];
    });
}

function styleOf({ notebook }: Filling) {
  return notebook.settings.tasks;
}

function parseTarget({ notebook, person, key, text }: Filling): MeetingFile {
  return parseMeeting(notebook, person, key, { text, writable: true, problems: [] });
}

function readOnce(filling: Filling, copy: Copy): LogFile | null {
  const { files, notebook, person } = filling;
  const known = files.get(copy.file);
  if (known !== undefined) return known;
  const file = readAny(notebook, person, copy);
  files.set(copy.file, file);
  return file;
}

function readAny(notebook: Notebook, person: Person, { rank }: Copy): LogFile | null {
  if (rank < 2) return readPart(notebook, person, rank === 0 ? 'profile' : 'inbox');
  const key = person.folder.meetings[rank - 2];
  return key === undefined ? null : readMeeting(notebook, person, key);
}
