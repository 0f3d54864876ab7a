import { resolve } from 'node:path';
import { OneononeError } from '../../errors.ts';
import type { World } from '../../world.ts';
import { absolutePath, SETTINGS_FILE } from '../layout.ts';
import { homeNotebook } from './find-notebook.ts';

/** Where a notebook is to be made, and what stands there now. */
export interface NotebookPlace {
  root: string;
  isNotebook: boolean;
  /** Whether commands find it from everywhere, without another word. */
  isUsual: boolean;
}

/** The place for a notebook: the folder that was named, else ONEONONE_DIR, else `~/oneonone`. Throws `refused` for a file. */
export function placeNotebook(world: World, named: string | undefined): NotebookPlace {
  const variable = world.env('ONEONONE_DIR') ?? '';
  const usual = variable === '' ? homeNotebook(world) : resolve(world.workingFolder, variable);
  const root = named === undefined ? usual : resolve(world.workingFolder, named);
  const { files } = world;
  if (files.kindOf(root) !== null && files.list(root) === null) {
    throw new OneononeError(
      'refused',
      `${root} is no folder`,
      'oneonone init <dir>    chooses another place',
    );
  }
  const isNotebook = files.kindOf(absolutePath(root, SETTINGS_FILE)) !== null;
  return { root, isNotebook, isUsual: root === usual };
}
