import {
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import type { Entry, EntryKind, Files } from '../world.ts';
import { ioError, isAbsent, systemCode } from './io-error.ts';
import { prepareForManyReads } from './memory.ts';
import { pause } from './pause.ts';

const EXCLUSIVE =
  constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
const PERMISSIONS = 0o777;
const NO_FOLDER_SYNC = new Set(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF']);

/** The real file system. */
export const realFiles: Files = {
  list,
  kindOf: (path) => orNull('look at', path, () => kindOf(lstatSync(path))),
  read: (path) => orNull('read', path, () => readFileSync(path)),
  readInto,
  mode: (path) => orNull('look at', path, () => statSync(path).mode & PERMISSIONS),
  realPath,
  createFile: (path, bytes, mode) => create(path, bytes, mode, true),
  createScratch: (path, bytes, mode) => create(path, bytes, mode, false),
  link: (from, to) => unless('EEXIST', 'make', to, () => linkSync(from, to)),
  rename: (from, to) => attempt('rename', from, () => renameSync(from, to)),
  remove: (path) => unless('ENOENT', 'remove', path, () => unlinkSync(path)),
  removeFolder,
  makeFolder: (path) => {
    attempt('make the folder', path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
  },
  syncFolder,
  ageOf: (path) => orNull('look at', path, () => Date.now() - lstatSync(path).mtimeMs),
  pause,
};

function list(folder: string): Entry[] | null {
  return orNull('list', folder, () => {
    const found = readdirSync(folder, { withFileTypes: true });
    return found.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  });
}

function kindOf(stats: Stats | Dirent): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

const MANY_READS = 800;
let reads = 0;

function readInto(path: string, target: Uint8Array, offset: number): number {
  reads += 1;
  if (reads === MANY_READS) prepareForManyReads();
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (isAbsent(error)) return -1;
    throw ioError(error, 'read', path);
  }
  try {
    return readAll(descriptor, target, offset);
  } catch (error) {
    throw ioError(error, 'read', path);
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, target: Uint8Array, offset: number): number {
  const room = target.length - offset;
  if (room <= 0) return -2;
  // A read from a file comes back short only at its end, so a second call would cost time and tell nothing. A full
  // target may hide more bytes, so it counts as too small.
  const count = readSync(descriptor, target, offset, room, null);
  return count === room ? -2 : count;
}

function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (isAbsent(error) || systemCode(error) === 'ELOOP') return null;
    throw ioError(error, 'look at', path);
  }
}

function create(path: string, bytes: Uint8Array, mode: number, isSynced: boolean): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, EXCLUSIVE, mode);
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ELOOP') return false;
    throw ioError(error, 'write', path);
  }
  try {
    fillFile(descriptor, bytes, mode, isSynced);
  } catch (error) {
    removeQuietly(path);
    throw ioError(error, 'write', path);
  }
  return true;
}

function fillFile(descriptor: number, bytes: Uint8Array, mode: number, isSynced: boolean): void {
  try {
    // The umask has cut the mode given to open.
    fchmodSync(descriptor, mode);
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(descriptor, bytes, done, bytes.length - done);
    }
    if (isSynced) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // The failed write is what the user must hear about.
  }
}

function removeFolder(path: string): boolean {
  try {
    rmdirSync(path);
    return true;
  } catch (error) {
    if (isAbsent(error) || ['ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) return false;
    throw ioError(error, 'remove', path);
  }
}

function syncFolder(path: string): void {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(systemCode(error))) throw ioError(error, 'write', path);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function attempt(act: string, path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw ioError(error, act, path);
  }
}

function orNull<Value>(act: string, path: string, work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (isAbsent(error)) return null;
    throw ioError(error, act, path);
  }
}

function unless(code: string, act: string, path: string, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (systemCode(error) === code) return false;
    throw ioError(error, act, path);
  }
}
