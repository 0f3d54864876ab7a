import type { World } from '../../world.ts';
import type { Change } from '../change.ts';
import { inTurn } from '../write/apply-changes.ts';
import type { MovedFolder } from './folder-prints.ts';
import { dropEntry, writeEntry } from './journal.ts';
import { stepOf } from './journal-entry.ts';
import type { Recording } from './recording.ts';

/**
 * Puts what was made and what comes next on disk, before the first file is touched: a process that is killed in between
 * can be taken back as well. For the holder of the lock.
 */
export function noteAhead(
  world: World,
  root: string,
  recording: Recording,
  next: readonly Change[],
  folder: MovedFolder | null = null,
): void {
  if (next.length === 0 && folder === null) return;
  recording.root = root;
  recording.isNoted = note(world, root, recording, [...recording.made, ...inTurn(next)], folder);
}

/** After a failure: the entry holds what was really made, or goes where that is nothing. */
export function noteFailure(world: World, root: string, recording: Recording): void {
  if (recording.root === null) return;
  const { made, folder } = recording;
  if (made.length === 0 && folder === null) dropEntry(world.files, root, recording.id);
  else recording.isNoted = note(world, root, recording, made, folder);
}

function note(
  world: World,
  root: string,
  { id, command, steps }: Recording,
  changes: readonly Change[],
  folder: MovedFolder | null,
): boolean {
  for (const change of changes) if (!steps.has(change)) steps.set(change, stepOf(change));
  return writeEntry(world.files, root, {
    id,
    command,
    day: world.today(),
    time: world.timeOfDay(),
    host: world.process.host,
    steps: changes.flatMap((change) => steps.get(change) ?? []),
    folder,
  });
}
