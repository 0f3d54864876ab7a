import { dirname } from 'node:path';
import type { Files, World } from '../../world.ts';
import type { Change } from '../change.ts';
import { removablePath, writablePath } from './writable-path.ts';
import {
  changedMeanwhile,
  createNew,
  holdsText,
  removeUnchanged,
  replaceFile,
} from './write-file.ts';

const IN_PERSON_FOLDER = /^people\/[^/]+\/[^/]+$/;

const TURN: Record<Change['kind'], number> = { create: 0, edit: 1, rename: 2, remove: 2 };

/**
 * Writes the changes one file at a time: new files first, each whole and synced, then edits, then renames and
 * removals, so that a cut at any point loses no line. Nothing is written when a file already differs from what was
 * read; one that changes later stops the rest. Both throw `conflict`. Adds each change to `made` as soon as it is on
 * disk (as far as it came, also when it throws), and returns the files of all that are in there.
 */
export function applyChanges(
  world: World,
  root: string,
  changes: Change[],
  made: Change[] = [],
): string[] {
  const { files } = world;
  const ordered = inTurn(changes);
  for (const change of ordered) assertUnchanged(files, root, change);
  const renamed = new Set<string>();
  for (const change of ordered) {
    if (TURN[change.kind] > TURN.edit) syncAll(files, renamed);
    applyChange(files, root, change);
    if (change.kind === 'edit') renamed.add(dirname(writablePath(files, root, change.file)));
    made.push(change);
  }
  syncAll(files, renamed);
  return filesIn(made);
}

/** Changes in the order in which they are made. */
export function inTurn(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => TURN[a.kind] - TURN[b.kind]);
}

/** The files that changes touch, each once; one that is renamed under both its names. */
export function filesIn(changes: readonly Change[]): string[] {
  return [
    ...new Set(
      changes.flatMap((change) =>
        change.kind === 'rename' ? [change.from, change.to] : [change.file],
      ),
    ),
  ];
}

/** Syncs each folder once: the old text or the new is there whatever happens, so nothing waits for each file's turn. */
function syncAll(files: Files, folders: Set<string>): void {
  for (const folder of folders) files.syncFolder(folder);
  folders.clear();
}

function assertUnchanged(files: Files, root: string, change: Change): void {
  if (change.kind === 'create') return assertFree(files, root, change.file);
  if (change.kind === 'rename') assertFree(files, root, change.to);
  const file = change.kind === 'rename' ? change.from : change.file;
  const path =
    change.kind === 'edit' ? writablePath(files, root, file) : removablePath(files, root, file);
  if (!holdsText(files, path, change.before)) throw changedMeanwhile(path);
}

function assertFree(files: Files, root: string, file: string): void {
  const path = writablePath(files, root, file);
  if (files.kindOf(path) !== null) throw changedMeanwhile(path);
}

function applyChange(files: Files, root: string, change: Change): void {
  switch (change.kind) {
    case 'create':
      return createNew(files, writablePath(files, root, change.file), change.text);
    case 'edit':
      return replaceFile(
        files,
        writablePath(files, root, change.file),
        change.before,
        change.after,
      );
    case 'rename':
      return renameFile(files, root, change);
    case 'remove':
      return removeFile(files, root, change.file, change.before);
  }
}

function renameFile(files: Files, root: string, change: Change & { kind: 'rename' }): void {
  const from = removablePath(files, root, change.from);
  const to = writablePath(files, root, change.to);
  createNew(files, to, change.after, files.mode(from) ?? undefined);
  if (!holdsText(files, from, change.before)) {
    // Somebody saved the old file just now: theirs is the newer text, so the copy under the new name goes.
    removeUnchanged(files, to, change.after);
    throw changedMeanwhile(from);
  }
  removeFile(files, root, change.from, change.before);
}

function removeFile(files: Files, root: string, file: string, before: string): void {
  const path = removablePath(files, root, file);
  removeUnchanged(files, path, before);
  if (IN_PERSON_FOLDER.test(file)) files.removeFolder(dirname(path));
}
