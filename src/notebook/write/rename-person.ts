import { OneononeError } from '../../errors.ts';
import type { World } from '../../world.ts';
import { personFolder } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { planRenaming, type Renaming } from '../plan/rename-person.ts';
import type { Person } from '../read/person-log.ts';
import { printsIn } from '../undo/folder-prints.ts';
import { noteAhead, noteFailure } from '../undo/note-changes.ts';
import type { Recording } from '../undo/recording.ts';
import { applyChanges, filesIn } from './apply-changes.ts';
import { withLock } from './lock.ts';
import { moveFolder } from './move-folder.ts';

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
    const [from, to] = [personFolder(folder), personFolder(handle)];
    const move = from === to ? null : { from, to, left: printsIn(world.files, root, from) };
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
