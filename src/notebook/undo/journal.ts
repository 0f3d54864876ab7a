import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { OneononeError } from '../../errors.ts';
import type { Files } from '../../world.ts';
import { TOOL_FOLDER } from '../layout.ts';
import { type Entry, entryLine, hasId, isTooLarge } from './journal-entry.ts';

const JOURNAL = 'journal';
/** Made under the lock only, so one name does for all. */
const UNFINISHED = 'journal-new';
const FILE_MODE = 0o600;
const MOST_ENTRIES = 10;
const MOST_BYTES = 1024 * 1024;

/**
 * Puts an entry last in the journal, in place of what it held under the same id. For the holder of the lock. False
 * where it cannot be taken back: it is too large, and only named, or writing failed, and no journal is left. Nothing
 * older is ever taken for the last command.
 */
export function writeEntry(files: Files, root: string, entry: Entry): boolean {
  const known = journalLines(files, root);
  if (known.length === 0) hideFromGit(files, root);
  const others = withoutEntry(known, entry.id).slice(1 - MOST_ENTRIES);
  const line = entryLine(entry);
  if (!isTooLarge(line)) return writeJournal(files, root, [...others, line]);
  writeJournal(files, root, [...others, entryLine({ ...entry, steps: null, folder: null })]);
  return false;
}

/** Takes an entry out of the journal. For the holder of the lock. */
export function dropEntry(files: Files, root: string, id: string): boolean {
  return writeJournal(files, root, withoutEntry(journalLines(files, root), id));
}

/** The lines of the journal, newest last; none where there is no journal, or something else in its place. */
export function journalLines(files: Files, root: string): string[] {
  const path = join(root, TOOL_FOLDER, JOURNAL);
  if (files.kindOf(path) !== 'file') return [];
  // One that is larger than any we write is not ours.
  const bytes = Buffer.allocUnsafe(MOST_BYTES + 1);
  const count = files.readInto(path, bytes, 0);
  if (count <= 0) return [];
  return bytes
    .toString('utf8', 0, count)
    .split('\n')
    .filter((line) => line !== '');
}

/** The lock does so when it makes the folder; but words of the user's must not depend on who made it. */
function hideFromGit(files: Files, root: string): void {
  try {
    files.createScratch(join(root, TOOL_FOLDER, '.gitignore'), Buffer.from('*\n'), FILE_MODE);
  } catch (error) {
    if (!(error instanceof OneononeError)) throw error;
  }
}

function withoutEntry(lines: readonly string[], id: string): string[] {
  return lines.filter((line) => !hasId(line, id));
}

function writeJournal(files: Files, root: string, lines: readonly string[]): boolean {
  const folder = join(root, TOOL_FOLDER);
  const path = join(folder, JOURNAL);
  try {
    if (lines.length === 0) return files.remove(path) || true;
    const text = textOf(lines);
    const unfinished = join(folder, UNFINISHED);
    if (!files.createScratch(unfinished, text, FILE_MODE)) {
      files.remove(unfinished);
      if (!files.createScratch(unfinished, text, FILE_MODE)) return false;
    }
    files.rename(unfinished, path);
    return true;
  } catch (error) {
    if (!(error instanceof OneononeError)) throw error;
    removeQuietly(files, path);
    return false;
  }
}

/** The newest lines that fit. */
function textOf(lines: readonly string[]): Uint8Array {
  const text = Buffer.from(`${lines.join('\n')}\n`);
  return text.length <= MOST_BYTES ? text : textOf(lines.slice(1));
}

function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path);
  } catch {
    // Not even that: whoever reads it will see that the files are others.
  }
}
