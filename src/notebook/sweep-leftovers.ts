import { join } from 'node:path';
import { OneononeError } from '../errors.ts';
import type { Files } from '../world.ts';
import { PEOPLE_FOLDER, TOOL_FOLDER } from './layout.ts';
import { TEMPORARY_PREFIX } from './write-file.ts';

/** What the file of a process that wants the lock begins with. */
export const CLAIM_PREFIX = 'lock-';

/** A file of this age, in milliseconds, has no writer any more. */
const LEFT_AFTER = 60_000;

/**
 * Removes what a process that was killed left half-written: temporary copies (never the only place of a line) and
 * claims to the lock. Keeps quiet about what it cannot remove.
 */
export function sweepLeftovers(files: Files, root: string): void {
  try {
    const people = join(root, PEOPLE_FOLDER);
    sweepFolder(files, root, TEMPORARY_PREFIX);
    sweepFolder(files, join(root, TOOL_FOLDER), CLAIM_PREFIX);
    for (const entry of files.list(people) ?? []) {
      if (entry.kind === 'folder') {
        sweepFolder(files, join(people, entry.name), TEMPORARY_PREFIX);
      }
    }
  } catch (error) {
    if (!(error instanceof OneononeError)) throw error;
  }
}

function sweepFolder(files: Files, folder: string, prefix: string): void {
  for (const entry of files.list(folder) ?? []) {
    if (entry.kind !== 'file' || !entry.name.startsWith(prefix)) continue;
    const path = join(folder, entry.name);
    if ((files.ageOf(path) ?? 0) > LEFT_AFTER) files.remove(path);
  }
}
