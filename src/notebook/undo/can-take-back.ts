import type { World } from '../../world.ts';
import type { Change } from '../change.ts';
import { absolutePath } from '../layout.ts';
import { holdsText } from '../write/write-file.ts';
import type { Recording } from './recording.ts';

/** Whether something was written that `undo` can take back: no editor has changed it since. */
export function canBeTakenBack(world: World, { root, made, folder, isNoted }: Recording): boolean {
  if (root === null || !isNoted || (made.length === 0 && folder === null)) return false;
  const left = new Map<string, string | null>();
  for (const change of made) {
    for (const [file, before, after] of textsOf(change)) {
      if (left.has(file) && left.get(file) !== before) return false;
      left.set(file, after);
    }
  }
  // The profile moved with its folder, just now and under the lock.
  if (folder !== null) return true;
  return [...left].every(([file, text]) => stands(world, absolutePath(root, file), text));
}

function stands({ files }: World, path: string, text: string | null): boolean {
  return text === null ? files.kindOf(path) === null : holdsText(files, path, text);
}

/** Each file of a change with its text before and after, null where it does not exist. */
function textsOf(change: Change): [file: string, before: string | null, after: string | null][] {
  switch (change.kind) {
    case 'create':
      return [[change.file, null, change.text]];
    case 'edit':
      return [[change.file, change.before, change.after]];
    case 'rename':
      return [
        [change.from, change.before, null],
        [change.to, null, change.after],
      ];
    case 'remove':
      return [[change.file, change.before, null]];
  }
}
