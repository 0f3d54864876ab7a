import { Buffer } from 'node:buffer';
import { basename, dirname, join } from 'node:path';
import { OneononeError } from '../../errors.ts';
import type { Files } from '../../world.ts';

/** What every temporary file begins with; `.gitignore` covers it. */
export const TEMPORARY_PREFIX = '.oneonone-';
const NEW_FILE_MODE = 0o600;
const OWNER_MAY_WRITE = 0o200;

/**
 * Replaces a file's text whole, or not at all: a synced copy beside it takes its place and its mode. The folder is left
 * for the caller to sync, once for all files in it. Throws `conflict` when the file does not hold `before` just then.
 * The path is absolute and already judged by `writablePath`.
 */
export function replaceFile(files: Files, path: string, before: string, after: string): void {
  const mode = files.mode(path);
  if (mode === null) throw changedMeanwhile(path);
  if ((mode & OWNER_MAY_WRITE) === 0) throw readOnly(path);
  const temporary = temporaryBeside(files, path, after, mode);
  cleaningUp(files, temporary, () => {
    if (!holdsText(files, path, before)) throw changedMeanwhile(path);
    files.rename(temporary, path);
  });
}

/** Makes a new file whole and synced, its folder included. Throws `conflict` when the name exists. */
export function createNew(files: Files, path: string, text: string, mode = NEW_FILE_MODE): void {
  makeSyncedFolder(files, dirname(path));
  const temporary = temporaryBeside(files, path, text, mode);
  const made = cleaningUp(files, temporary, () => linkOrCopy(files, temporary, path, text, mode));
  files.remove(temporary);
  if (!made) throw changedMeanwhile(path);
  files.syncFolder(dirname(path));
}

/** Removes a file that still holds `before`; throws `conflict` when it does not. */
export function removeUnchanged(files: Files, path: string, before: string): void {
  if (!holdsText(files, path, before)) throw changedMeanwhile(path);
  files.remove(path);
  files.syncFolder(dirname(path));
}

/** Whether the file holds this text, byte for byte. */
export function holdsText(files: Files, path: string, text: string): boolean {
  const bytes = files.read(path);
  return bytes !== null && Buffer.from(text).equals(bytes);
}

/** The error that asks for a fresh plan: the disk is not what was read. */
export function changedMeanwhile(path: string): OneononeError {
  const what = `${basename(path)} was changed by another program in the meantime`;
  return new OneononeError(
    'conflict',
    what,
    'nothing of it was overwritten; run the command again',
  );
}

function makeSyncedFolder(files: Files, folder: string): void {
  if (files.kindOf(folder) !== null) return;
  const parent = dirname(folder);
  makeSyncedFolder(files, parent);
  files.makeFolder(folder);
  files.syncFolder(parent);
}

function temporaryBeside(files: Files, path: string, text: string, mode: number): string {
  const chance = Math.random().toString(36).slice(2, 10);
  const temporary = join(dirname(path), `${TEMPORARY_PREFIX}${chance}.tmp`);
  if (files.createFile(temporary, Buffer.from(text), mode)) return temporary;
  return temporaryBeside(files, path, text, mode);
}

function linkOrCopy(
  files: Files,
  temporary: string,
  path: string,
  text: string,
  mode: number,
): boolean {
  try {
    return files.link(temporary, path);
  } catch (error) {
    if (!(error instanceof OneononeError)) throw error;
    // Some disks (exFAT, some network shares) know no second name. Not atomic there, but never over another file.
    return files.createFile(path, Buffer.from(text), mode);
  }
}

function cleaningUp<Result>(files: Files, temporary: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
}

function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path);
  } catch {
    // The first failure is the one to tell.
  }
}

function readOnly(path: string): OneononeError {
  return new OneononeError('refused', `${path} is read-only`, `chmod u+w ${basename(path)}`);
}
