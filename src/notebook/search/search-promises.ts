import type { Promised } from '../../core/promises/action-item.ts';
import { type KnownCopies, readRelated } from '../find/related-copies.ts';
import type { Notebook } from '../notebook.ts';
import { type LogFile, type Person, promisesOf, readPersonLog } from '../read/person-log.ts';
import type { FileMemory } from '../scan/load-files.ts';

/** What a search learns of promises on its way. */
export interface PromiseReader {
  notebook: Notebook;
  memory: FileMemory;
  /** Whether to read all files of these people together, or for each line the files that matter. */
  readsWhole(person: Person): boolean;
  copies: Map<Person, KnownCopies>;
  promises: Map<Person, readonly Promised[]>;
}

/** The promises and topics that stand on these lines of a file, over all copies, by line. */
export function promisesOn(
  reader: PromiseReader,
  person: Person,
  log: LogFile,
  lines: ReadonlySet<number>,
): Map<number, Promised> {
  const here = new Map<number, Promised>();
  if (lines.size === 0) return here;
  for (const promised of promisesAround(reader, person, log, lines)) {
    for (const { file, line } of promised.copies) if (file === log.file) here.set(line, promised);
  }
  return here;
}

function promisesAround(
  { notebook, memory, copies, promises, readsWhole }: PromiseReader,
  person: Person,
  log: LogFile,
  lines: ReadonlySet<number>,
): readonly Promised[] {
  if (!readsWhole(person)) {
    const known = copies.get(person) ?? { person, byFile: new Map() };
    copies.set(person, known);
    return readRelated(notebook, known, log, lines, memory);
  }
  const all = promises.get(person) ?? promisesOf(readPersonLog(notebook, person));
  promises.set(person, all);
  return all;
}
