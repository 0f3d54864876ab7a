import { isClosed, type Promised } from '../../core/promises/action-item.ts';
import { carryItemAway, reopenItem } from '../../format/edit/edit-item.ts';
import type { Splice } from '../../format/edit/splice.ts';
import type { Change } from '../change.ts';
import { type FoundCopy, findCopies, findInLog } from '../find/find-copies.ts';
import type { Notebook } from '../notebook.ts';
import { relistPerson } from '../read/read-people.ts';
import type { ItemOf, Settled } from './close-promise.ts';
import { changesOf, type FileEdit } from './edits.ts';

/**
 * Opens items again: the newest copy opens, other closed ones become carried, so that nothing closes the promise any
 * more. What is open stays as it is. Throws `unreadable` when one of those lines cannot be written.
 */
export function planReopening(
  notebook: Notebook,
  wanted: readonly ItemOf[],
): { changes: Change[]; result: Settled[] } {
  const edits: FileEdit[] = [];
  const result = wanted.map((one) => reopenOne(notebook, one, edits));
  return { changes: changesOf(edits), result };
}

function reopenOne(notebook: Notebook, wanted: ItemOf, edits: FileEdit[]): Settled {
  const person = relistPerson(notebook, wanted.person);
  const promised = findInLog(notebook, person, wanted.promised);
  const unchanged = { person, promised, isChanged: false, leftOpen: [], unwritten: [] };
  const newest = promised.copies.at(-1);
  if (promised.state === 'open' || newest === undefined) return unchanged;
  const lines = [newest, ...promised.copies.slice(0, -1).filter(isClosed)];
  for (const found of findCopies(notebook, person, lines)) {
    const splices = splicesFor(notebook, promised, found, found.copy === newest);
    edits.push({ file: found.file, splices });
  }
  const open: Promised = { ...promised, state: 'open', closed: null, shown: newest };
  return { ...unchanged, promised: open, isChanged: true };
}

function splicesFor(
  { settings }: Notebook,
  { id, copies }: Promised,
  { file, item }: FoundCopy,
  isNewest: boolean,
): Splice[] {
  const place = { document: file.document, item, style: settings.tasks };
  if (!isNewest) return carryItemAway(place, id);
  return reopenItem(place, copies.length > 1 ? id : null);
}
