import {
  type Handle,
  handleKey,
  isHandle,
  sameHandle,
  toHandle,
} from '../../core/people/handle.ts';
import type { Problem } from '../../core/problem.ts';
import type { Files } from '../../world.ts';
import { absolutePath, PEOPLE_FOLDER, personFolder } from '../layout.ts';
import { faultOf, nameProblem } from './entry-fault.ts';

/** A folder in `people/` and the handle it stands for. Handles are unique in a notebook, twins included. */
export interface PersonPlace {
  /** The folder's name in NFC and lower case; the bare name where that is no handle or a twin has it already. */
  handle: Handle;
  /** The folder's own name. */
  folder: string;
  /** The handle of the folder that this one differs from in case or Unicode form only. */
  twinOf: Handle | null;
}

/** The folders that may be people, by handle, and what in `people/` cannot be read. */
export function findPersonPlaces(
  files: Files,
  root: string,
): { places: PersonPlace[]; problems: Problem[] } {
  const top = absolutePath(root, PEOPLE_FOLDER);
  const kind = files.kindOf(top);
  if (kind === null) return { places: [], problems: [] };
  const fault = faultOf(files, root, PEOPLE_FOLDER, { name: PEOPLE_FOLDER, kind }, 'folder');
  if (fault !== null) return { places: [], problems: [fault] };
  const folders: string[] = [];
  const problems: Problem[] = [];
  for (const entry of files.list(top) ?? []) {
    if (entry.name.startsWith('.') || (entry.kind !== 'folder' && entry.kind !== 'link')) continue;
    const trouble = faultOf(files, root, personFolder(entry.name), entry, 'folder');
    if (trouble === null) folders.push(entry.name);
    else problems.push(trouble);
  }
  return { places: placePeople(folders), problems };
}

/** What is wrong with the name of a person's folder. */
export function placeProblems(place: PersonPlace): Problem[] {
  const file = personFolder(place.folder);
  if (place.twinOf !== null) {
    return [nameProblem('twin-handle', file, `is a twin of ${place.twinOf}: move its files there`)];
  }
  if (isHandle(place.handle)) return [];
  return [nameProblem('bad-handle', file, 'this name cannot be a handle; rename the folder')];
}

function placePeople(folders: string[]): PersonPlace[] {
  // A folder whose name is the handle as it stands keeps it; a twin of it goes by its own name.
  const sorted = folders.sort().sort((a, b) => Number(isHandle(b)) - Number(isHandle(a)));
  const taken = new Map<string, Handle>();
  const places = sorted.map((folder): PersonPlace => {
    const twinOf = taken.get(handleKey(folder)) ?? null;
    const handle = twinOf === null ? handleOf(folder) : bareHandle(folder);
    if (twinOf === null) taken.set(handleKey(folder), handle);
    return { handle, folder, twinOf };
  });
  return places.sort((a, b) => (a.handle < b.handle ? -1 : 1));
}

function handleOf(folder: string): Handle {
  const handle = toHandle(folder);
  return handle !== null && sameHandle(handle, folder) ? handle : bareHandle(folder);
}

/** What was made by hand is read under the name it has, handle or not. */
function bareHandle(folder: string): Handle {
  return folder as Handle;
}
