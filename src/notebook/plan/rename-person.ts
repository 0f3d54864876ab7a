import { type Handle, sameHandle } from '../../core/people/handle.ts';
import { OneononeError } from '../../errors.ts';
import type { Files, World } from '../../world.ts';
import { standsInside } from '../find/inside.ts';
import { absolutePath, PEOPLE_FOLDER, personFolder } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { readFile } from '../read/read-file.ts';
import { readNames } from '../read/read-people.ts';
import type { FolderMove } from '../undo/journal-entry.ts';
import { noteAhead, noteFailure } from '../undo/note-changes.ts';
import type { Recording } from '../undo/recording.ts';
import { applyChanges, type Change, filesIn } from '../write/apply-changes.ts';
import { withLock } from '../write/lock.ts';
import { planProfileChange } from './change-person.ts';
import { capitalised, newHandle } from './new-person.ts';

/** What a renaming will do. */
export interface Renaming {
  handle: Handle;
  name: string;
  /** The change of the profile, in the folder as it is called now; none where it says so already. */
  profile: Change[];
  /** The files that move with the folder, each as a change, so that they can be shown. */
  files: Extract<Change, { kind: 'rename' }>[];
}

/**
 * Plans another name for a person; the old handle, and a name of several words, stay as aliases, so that every line
 * about them goes on to mean them. Throws `bad-value` for a name without a handle, `refused` where the handle is taken.
 */
export function planRenaming(notebook: Notebook, person: Person, newName: string): Renaming {
  const handle = newHandle(newName);
  assertFree(notebook, person, handle);
  const name = capitalised(newName);
  const old = [person.handle, ...(/\s/.test(person.profile.name) ? [person.profile.name] : [])];
  const aliases = old.filter((one) => one !== handle && one !== name);
  const { changes } = planProfileChange(notebook, person, { keys: { name }, lists: { aliases } });
  const files =
    handle === person.folder.folder ? [] : movedFiles(notebook, person, handle, changes);
  return { handle, name, profile: changes, files };
}

/**
 * Renames a person under the notebook's lock and returns the files that changed. The profile comes first: a cut in
 * between leaves a person with the new name in the old folder, and the same command again goes on from there. Then the
 * folder is renamed whole, in one step, so that no file is ever in neither place or in both.
 *
 * Lines without an id of their own get another one, which is made from the handle; nothing is lost by that, because
 * copies that were carried bear their id, and a carry that was cut off half-way is told by its words.
 */
export function renamePerson(
  world: World,
  notebook: Notebook,
  person: Person,
  newName: string,
  recording: Recording,
): { renaming: Renaming; changed: string[] } {
  const { root } = notebook;
  return withLock(world, root, () => {
    const renaming = planRenaming(notebook, person, newName);
    const { handle, profile } = renaming;
    const { folder } = person.folder;
    const move =
      handle === folder ? null : { from: personFolder(folder), to: personFolder(handle) };
    noteAhead(world, root, recording, profile, move);
    try {
      const changed = applyChanges(world, root, profile, recording.made);
      if (move === null) return { renaming, changed };
      moveFolder(world.files, root, move);
      recording.folder = move;
      return { renaming, changed: filesIn(renaming.files) };
    } catch (error) {
      if (error instanceof OneononeError) noteFailure(world, root, recording);
      throw error;
    }
  });
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

function assertFree(notebook: Notebook, { folder }: Person, handle: Handle): void {
  const { files, root } = notebook;
  const twin = readNames(notebook).find(
    ({ place }) => place.folder !== folder.folder && sameHandle(place.folder, handle),
  );
  if (twin !== undefined) {
    throw new OneononeError('refused', `${twin.name} is in the notebook as ${twin.handle} already`);
  }
  const target = absolutePath(root, personFolder(handle));
  // On a disk that takes no notice of case this may be the person's own folder.
  const isOwn =
    files.realPath(target) === files.realPath(absolutePath(root, personFolder(folder.folder)));
  if (files.kindOf(target) === null || isOwn) return;
  throw new OneononeError('refused', `${personFolder(handle)} is there already; it was left alone`);
}

function movedFiles(
  { files, root }: Notebook,
  { folder }: Person,
  handle: Handle,
  profile: readonly Change[],
): Renaming['files'] {
  const from = personFolder(folder.folder);
  const entries = files.list(absolutePath(root, from)) ?? [];
  const standing = entries
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => `${from}/${name}`);
  const made = profile.flatMap((change) => (change.kind === 'create' ? [change.file] : []));
  return [...standing, ...made].sort().map((file) => {
    const before = readFile(files, root, file)?.text ?? '';
    const after = textAfter(profile, file) ?? before;
    return {
      kind: 'rename',
      from: file,
      to: file.replace(from, () => personFolder(handle)),
      before,
      after,
    };
  });
}

function textAfter(changes: readonly Change[], file: string): string | null {
  for (const change of changes) {
    if (change.kind === 'create' && change.file === file) return change.text;
    if (change.kind === 'edit' && change.file === file) return change.after;
  }
  return null;
}
