import { dirname, join, resolve } from 'node:path';
import { typedWord } from '../../core/people/typed-word.ts';
import { OneononeError } from '../../errors.ts';
import type { Files, World } from '../../world.ts';
import { SETTINGS_FILE } from '../layout.ts';

/** How a notebook was found: by `--dir`, by ONEONONE_DIR, above the working folder, or as `~/oneonone`. */
export type FoundBy = 'flag' | 'environment' | 'ancestor' | 'home';

/** A notebook on this machine. */
export interface FoundNotebook {
  /** The absolute path of its folder, links as the user wrote them. */
  root: string;
  how: FoundBy;
}

/** As much of the world as it takes to find a notebook. */
export type Whereabouts = Pick<World, 'files' | 'env' | 'workingFolder' | 'homeFolder'>;

/**
 * The notebook to work in, or null when there is none. A folder that was named (`--dir`, ONEONONE_DIR) and is no
 * notebook throws `no-notebook`; settings that cannot be read throw `bad-notebook`.
 */
export function findNotebook(world: Whereabouts, dirFlag?: string): FoundNotebook | null {
  const named = namedFolder(world, dirFlag);
  if (named !== null) return openNamed(world, named);
  const above = nearestAncestor(world.files, world.workingFolder);
  if (above !== null) return { root: above, how: 'ancestor' };
  const home = homeNotebook(world);
  return holdsSettings(world.files, home) ? { root: home, how: 'home' } : null;
}

/** Where a notebook goes when nobody says otherwise: `~/oneonone`. */
export function homeNotebook(world: Whereabouts): string {
  return join(world.homeFolder, 'oneonone');
}

/** Whether `~/oneonone` may be made without asking: no folder was named, and it is absent or an empty folder. */
export function mayCreateUnasked(world: Whereabouts, dirFlag?: string): boolean {
  if (namedFolder(world, dirFlag) !== null) return false;
  const home = homeNotebook(world);
  if (world.files.kindOf(home) === null) return true;
  return world.files.list(home)?.length === 0;
}

function namedFolder(
  world: Whereabouts,
  dirFlag?: string,
): { folder: string; how: FoundBy } | null {
  if (dirFlag === '') throw new OneononeError('usage', '--dir needs the name of a folder');
  if (dirFlag !== undefined) return { folder: resolve(world.workingFolder, dirFlag), how: 'flag' };
  const variable = world.env('ONEONONE_DIR');
  if (variable === undefined || variable === '') return null;
  return { folder: resolve(world.workingFolder, variable), how: 'environment' };
}

function openNamed(world: Whereabouts, named: { folder: string; how: FoundBy }): FoundNotebook {
  if (holdsSettings(world.files, named.folder)) return { root: named.folder, how: named.how };
  const source = named.how === 'flag' ? '--dir' : 'ONEONONE_DIR';
  const what =
    world.files.list(named.folder) === null ? 'is no folder' : `holds no ${SETTINGS_FILE}`;
  throw new OneononeError(
    'no-notebook',
    `${named.folder} is not a notebook: it ${what} (named by ${source})`,
    `oneonone init ${typedWord(named.folder)}`,
  );
}

function nearestAncestor(files: Files, start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (holdsSettings(files, folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function holdsSettings(files: Files, folder: string): boolean {
  const path = join(folder, SETTINGS_FILE);
  const kind = files.kindOf(path);
  if (kind === null) return false;
  if (kind === 'folder' || kind === 'other') throw badNotebook(path, 'is not a file');
  if (readSettingsBytes(files, path) === null) throw badNotebook(path, 'is a link to nothing');
  return true;
}

function readSettingsBytes(files: Files, path: string): Uint8Array | null {
  try {
    return files.read(path);
  } catch (error) {
    if (!(error instanceof OneononeError)) throw error;
    throw badNotebook(path, `cannot be read (${error.message})`);
  }
}

function badNotebook(path: string, what: string): OneononeError {
  return new OneononeError(
    'bad-notebook',
    `${path} ${what}`,
    `${SETTINGS_FILE} must be a text file; an empty one will do`,
  );
}
