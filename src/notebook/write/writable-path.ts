import { dirname, isAbsolute, sep } from 'node:path';
import { OneononeError } from '../../errors.ts';
import type { Files } from '../../world.ts';
import { standsInside } from '../find/inside.ts';
import { absolutePath } from '../layout.ts';

/**
 * The absolute path to write for a file of the notebook. A link that stays in the notebook is followed; one that
 * leaves it, a path that leaves it and what is no file throw `refused`.
 */
export function writablePath(files: Files, root: string, file: string): string {
  if (!isPlainPath(file)) throw refused(file, 'is not a path inside the notebook');
  const path = absolutePath(root, file);
  assertFolderInside(files, root, file, dirname(path));
  const kind = files.kindOf(path);
  if (kind === null || kind === 'file') return path;
  if (kind !== 'link') throw refused(file, 'is not a file');
  const target = files.realPath(path);
  if (target === null) throw refused(file, 'is a link to nothing');
  if (!standsInside(files, root, target)) throw refused(file, 'is a link that leaves the notebook');
  if (files.kindOf(target) !== 'file') throw refused(file, 'is a link to something not a file');
  return target;
}

/** Like `writablePath`, for removing and renaming: a link is refused, because only the link itself would go. */
export function removablePath(files: Files, root: string, file: string): string {
  const path = writablePath(files, root, file);
  if (files.kindOf(absolutePath(root, file)) === 'link') throw refused(file, 'is a link');
  return path;
}

function isPlainPath(file: string): boolean {
  if (isAbsolute(file) || file.includes('\0')) return false;
  const segments = file.split(sep === '/' ? '/' : /[/\\]/);
  return segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

function assertFolderInside(files: Files, root: string, file: string, folder: string): void {
  const kind = files.kindOf(folder);
  if (kind === null && folder !== root && folder !== dirname(folder)) {
    assertFolderInside(files, root, file, dirname(folder));
    return;
  }
  const real = files.realPath(folder);
  if (real === null || !standsInside(files, root, real)) {
    throw refused(file, 'stands in a folder that leaves the notebook');
  }
}

function refused(file: string, what: string): OneononeError {
  return new OneononeError('refused', `${what}; it was left alone`, '', { file });
}
