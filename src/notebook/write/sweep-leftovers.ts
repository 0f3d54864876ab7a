import { join } from 'node:path';
import { OneononeError } from '../../errors.ts';
import type { Files } from '../../world.ts';
import { PEOPLE_FOLDER, TOOL_FOLDER } from '../layout.ts';
import { TEMPORARY_PREFIX } from './write-file.ts';

/** What the file of a process that wants the lock begins with. */
export const CLAIM_PREFIX = 'lock-';

/** A claim of this age, in milliseconds, has no process behind it any more: they wait ten seconds. */
const CLAIM_LEFT_AFTER = 60_000;

/**
 * Removes what a process that was killed left behind: half-written copies (never the only place of a line) and claims
 * to the lock. For the holder of the lock that was taken over: copies are made under the lock only, so all that are
 * there belong to nobody. Keeps quiet about what it cannot remove.
 */
export function sweepLeftovers(files: Files, root: string): void {
  try {
    const people = join(root, PEOPLE_FOLDER);
    sweepFolder(files, join(root, TOOL_FOLDER), CLAIM_PREFIX, CLAIM_LEFT_AFTER);
    sweepFolder(files, root, TEMPORARY_PREFIX, 0);
    for (const entry of files.list(people) ?? []) {
      if (entry.kind !== 'folder') continue;
      sweepFolder(files, join(people, entry.name), TEMPORARY_PREFIX, 0);
    }
  } catch (error) {
    if (!(error instanceof OneononeError)) throw error;
  }
}

function sweepFolder(files: Files, folder: string, prefix: string, leftAfter: number): void {
  for (const entry of files.list(folder) ?? []) {
    if (entry.kind !== 'file' || !entry.name.startsWith(prefix)) continue;
    const path = join(folder, entry.name);
    if (leftAfter === 0 || (files.ageOf(path) ?? 0) > leftAfter) files.remove(path);
  }
}
