import type { Promised } from '../../core/promises/action-item.ts';
import { closeItem } from '../../format/edit/edit-item.ts';
import type { Change } from '../change.ts';
import { type FoundCopy, findAgain, findCopies, findInLog } from '../find/find-copies.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import { assertWritable, changesOf, type FileEdit } from './edits.ts';

/** A promise or topic, and whose. */
export interface ItemOf {
  person: Person;
  promised: Promised;
}

/** What became of an item that was to be closed or opened. */
export interface Settled extends ItemOf {
  /** False where it was as wanted already. */
  isChanged: boolean;
  /** What stays open below it. */
  leftOpen: Promised[];
  /** Files with copies that could not be written. */
  unwritten: string[];
}

interface Closing {
  notebook: Notebook;
  state: 'done' | 'dropped';
  /** What is open, by handle, as read now. */
  open: Map<string, { person: Person; promises: Promised[] }>;
  edits: FileEdit[];
}

/**
 * Closes items today in every copy that is open; where only carried lines are left, in the newest of them. What is
 * closed already stays as it is. Reads only the files that hold open copies. Throws `unreadable` when no copy of an
 * item can be written, `unknown-item` when it is gone.
 */
export function planClosing(
  notebook: Notebook,
  wanted: readonly ItemOf[],
  state: 'done' | 'dropped',
): { changes: Change[]; result: Settled[] } {
  const closing: Closing = { notebook, state, open: new Map(), edits: [] };
  const settled = wanted.map((one) => closeOne(closing, one));
  const closed = new Set(settled.map(({ promised }) => promised.id));
  const result = settled.map((one) => ({
    ...one,
    leftOpen: one.leftOpen.filter(({ id }) => !closed.has(id)),
  }));
  return { changes: changesOf(closing.edits), result };
}

function closeOne(closing: Closing, wanted: ItemOf): Settled {
  const { notebook, state, edits } = closing;
  const { person, promises } = openWith(closing, wanted.person);
  const promised = findAgain(promises, wanted.promised);
  if (promised === undefined) {
    const closed = findInLog(notebook, person, wanted.promised);
    return { person, promised: closed, isChanged: false, leftOpen: [], unwritten: [] };
  }
  const open = promised.copies.filter((copy) => copy.state === 'open');
  const found = findCopies(notebook, person, open.length > 0 ? open : [promised.shown]);
  const writable = found.filter(({ file }) => file.writable);
  const [first] = found;
  if (writable.length === 0 && first !== undefined) assertWritable(first.file);
  const { today, settings } = notebook;
  for (const { file, item } of writable) {
    const place = { document: file.document, item, style: settings.tasks };
    edits.push({ file, splices: closeItem(place, state, today) });
  }
  return {
    person,
    promised: { ...promised, state, closed: today },
    isChanged: true,
    leftOpen: openBelow(promises, writable),
    unwritten: found.filter(({ file }) => !file.writable).map(({ copy }) => copy.file),
  };
}

function openWith(closing: Closing, named: Person): { person: Person; promises: Promised[] } {
  const known = closing.open.get(named.handle);
  if (known !== undefined) return known;
  const person = relistPerson(closing.notebook, named);
  const promises = scanOpenPromises(closing.notebook, [person]).get(person) ?? [];
  closing.open.set(named.handle, { person, promises });
  return { person, promises };
}

/** The promises that have an open line below one of these. */
function openBelow(promises: readonly Promised[], found: readonly FoundCopy[]): Promised[] {
  return promises.filter(({ copies }) =>
    copies.some(
      ({ file, line, state }) =>
        state === 'open' && found.some((copy) => copy.file.file === file && isBelow(copy, line)),
    ),
  );
}

function isBelow({ file, item }: FoundCopy, line: number): boolean {
  const index = line - file.document.blocks.firstLine;
  return index > item.lineIndex && index <= item.lastIndex;
}
