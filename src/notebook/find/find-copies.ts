import { typedWord } from '../../core/people/typed-word.ts';
import type { Copy, Promised } from '../../core/promises/action-item.ts';
import { OneononeError } from '../../errors.ts';
import type { DocumentItem } from '../../format/document.ts';
import type { Notebook } from '../notebook.ts';
import { itemAt } from '../read/item-at.ts';
import { type LogFile, type Person, promisesOf, readPersonLog } from '../read/person-log.ts';
import { readLogFile } from '../read/read-log-file.ts';

/** A copy of a promise, and the line that it is in a file as read now. */
export interface FoundCopy {
  copy: Copy;
  file: LogFile;
  item: DocumentItem;
}

/** Reads the files of these copies, and no others. Throws `conflict` where a line is not what it was. */
export function findCopies(
  notebook: Notebook,
  person: Person,
  copies: readonly Copy[],
): FoundCopy[] {
  const files = new Map<string, LogFile | null>();
  return copies.map((copy) => {
    if (!files.has(copy.file)) files.set(copy.file, readLogFile(notebook, person, copy.file));
    const file = files.get(copy.file) ?? null;
    const item = file === null ? null : itemAt(file, copy);
    if (file === null || item === null || item.words !== copy.words) throw movedLine(copy);
    return { copy, file, item };
  });
}

/** The promise among these that another reading called by this id and these words; undefined when it is gone. */
export function findAgain(
  promises: readonly Promised[],
  { id, shown }: Pick<Promised, 'id' | 'shown'>,
): Promised | undefined {
  const alike = promises.filter((one) => one.id === id);
  const same = alike.find((one) => one.copies.some(({ words }) => words === shown.words));
  return same ?? (alike.length === 1 ? alike[0] : undefined);
}

/** The same over all files of a person, read in full. Throws `unknown-item` when it is gone. */
export function findInLog(notebook: Notebook, person: Person, wanted: Promised): Promised {
  const found = findAgain(promisesOf(readPersonLog(notebook, person)), wanted);
  if (found !== undefined) return found;
  const hint = `oneonone actions ${typedWord(person.handle)}    lists what is open`;
  throw new OneononeError('unknown-item', `"${wanted.text}" is not there any more`, hint);
}

function movedLine({ file, line }: Copy): OneononeError {
  const message = 'this line was changed by another program just now; nothing was written';
  return new OneononeError('conflict', message, 'run the command again', { file, line });
}
