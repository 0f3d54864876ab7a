import type { Copy, Promised } from '../../core/promises/action-item.ts';
import { resolvePromises } from '../../core/promises/resolve-promises.ts';
import { inboxFile, meetingFile, profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { copiesIn, type LogFile, type Person } from '../read/person-log.ts';
import { readLogFile } from '../read/read-log-file.ts';
import { type FileMemory, loadFiles } from '../scan/load-files.ts';
import { hasLineWith, plainWords } from './find-words.ts';

/** What is known of a person's promises: the copies read so far, by file. */
export interface KnownCopies {
  person: Person;
  byFile: Map<string, Copy[]>;
}

/** What copies are known by: ids, and the words of lines without one. */
interface Wanted {
  ids: Set<string>;
  texts: Set<string>;
}

/**
 * The promises and topics that stand on these lines of a file, over all their copies. Of a person's other files only
 * those are read that may hold one of them; what was read is kept in `known`.
 */
export function readRelated(
  notebook: Notebook,
  known: KnownCopies,
  file: LogFile,
  lines: ReadonlySet<number>,
  memory: FileMemory,
): Promised[] {
  const own = copiesIn(file);
  known.byFile.set(file.file, own);
  const wanted: Wanted = { ids: new Set(), texts: new Set() };
  for (const { line, text, mark } of own) if (lines.has(line)) want(wanted, text, mark);
  for (;;) {
    const all = resolvePromises([...known.byFile.values()].flat(), known.person.handle);
    const related = all.filter((one) => isWanted(wanted, one));
    const before = wanted.ids.size + wanted.texts.size;
    for (const { id, copies } of related) {
      for (const { text, mark } of copies) want(wanted, text, mark ?? id);
    }
    const isSettled = wanted.ids.size + wanted.texts.size === before;
    if (!readMore(notebook, known, wanted, memory) && isSettled) return related;
  }
}

function want({ ids, texts }: Wanted, text: string, id: string | null): void {
  texts.add(text);
  if (id !== null) ids.add(id);
}

function isWanted({ ids, texts }: Wanted, { id, copies }: Promised): boolean {
  return ids.has(id) || copies.some(({ text, mark }) => texts.has(text) || ids.has(mark ?? id));
}

/** Reads the files that may hold something wanted and were not read yet; whether there were any. */
function readMore(
  notebook: Notebook,
  { person, byFile }: KnownCopies,
  wanted: Wanted,
  memory: FileMemory,
): boolean {
  const unread = filesOfPerson(person).filter(({ file }) => !byFile.has(file));
  const ids = [...wanted.ids];
  const texts = [...wanted.texts].map(plainWords);
  let found = false;
  for (const { name, start, end } of loadFiles(notebook, unread, memory)) {
    const bytes = memory.bytes.subarray(start, end);
    const mayHold =
      ids.some((id) => bytes.includes(id)) ||
      texts.some((words) => words.length === 0 || hasLineWith(bytes, words));
    const file = mayHold ? readLogFile(notebook, person, name.file) : null;
    if (file === null) continue;
    byFile.set(name.file, copiesIn(file));
    found = true;
  }
  return found;
}

function filesOfPerson({ folder }: Person): { file: string }[] {
  const names = folder.meetings.map((key) => meetingFile(folder.folder, key));
  if (folder.hasProfile) names.push(profileFile(folder.folder));
  if (folder.hasInbox) names.push(inboxFile(folder.folder));
  return names.map((file) => ({ file }));
}
