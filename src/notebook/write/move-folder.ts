import { OneononeError } from '../../errors.ts';
import type { Files } from '../../world.ts';
import { standsInside } from '../find/inside.ts';
import { absolutePath, PEOPLE_FOLDER } from '../layout.ts';

/** A person's folder with another name, both relative to the notebook. */
export interface FolderMove {
  from: string;
  to: string;
}

/**
 * Renames a person's folder whole. Whoever calls this has made sure that the new name is free. Throws `refused` where
 * `people` is a link that leaves the notebook.
 */
export function moveFolder(files: Files, root: string, { from, to }: FolderMove): void {
  const people = files.realPath(absolutePath(root, PEOPLE_FOLDER));
  if (people === null || !standsInside(files, root, people)) {
    throw new OneononeError('refused', `${PEOPLE_FOLDER} leaves the notebook; it was left alone`);
  }
  files.rename(absolutePath(root, from), absolutePath(root, to));
  files.syncFolder(absolutePath(root, PEOPLE_FOLDER));
}
