import { OneononeError } from '../../errors.ts';
import type { World } from '../../world.ts';
import type { Change } from '../change.ts';
import { noteAhead, noteFailure } from '../undo/note-changes.ts';
import type { Recording } from '../undo/recording.ts';
import { applyChanges, filesIn } from './apply-changes.ts';
import { withLock } from './lock.ts';

const ATTEMPTS = 5;
const PAUSE = 20;

/** What a planner returns: the changes it wants, and the answer for the user. */
export interface Plan<Result> {
  changes: Change[];
  result: Result;
}

/** What came of an update. */
export interface Updated<Result> {
  result: Result;
  /** The changes of the last plan; in a dry run the ones it would make. */
  changes: Change[];
  /** The files that were written, relative to the notebook; empty in a dry run. */
  changed: string[];
}

/**
 * Plans and applies under the notebook's lock. `plan` reads the files anew each time it is called; it is called again,
 * at most five times, when another program changed a file between reading and writing. What is written goes into the
 * journal under the recording, for `undo`. A dry run only plans: no lock, nothing written.
 */
export function updateNotebook<Result>(
  world: World,
  root: string,
  plan: () => Plan<Result>,
  options: { dryRun?: boolean; recording?: Recording } = {},
): Updated<Result> {
  if (options.dryRun === true) return { ...plan(), changed: [] };
  return withLock(world, root, () => planAndApply(world, root, plan, options.recording ?? null));
}

function planAndApply<Result>(
  world: World,
  root: string,
  plan: () => Plan<Result>,
  recording: Recording | null,
): Updated<Result> {
  const made: Change[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const { changes, result } = plan();
    try {
      applyRecorded(world, root, changes, made, recording);
      return { result, changes, changed: filesIn(made) };
    } catch (error) {
      if (isConflict(error) && attempt < ATTEMPTS) {
        world.files.pause(PAUSE * attempt);
        continue;
      }
      if (recording !== null && error instanceof OneononeError) noteFailure(world, root, recording);
      throw error;
    }
  }
}

/** The journal first, so that a command that is cut off at any point can be taken back. */
function applyRecorded(
  world: World,
  root: string,
  changes: Change[],
  made: Change[],
  recording: Recording | null,
): void {
  if (recording !== null) noteAhead(world, root, recording, changes);
  const fresh: Change[] = [];
  try {
    applyChanges(world, root, changes, fresh);
  } finally {
    made.push(...fresh);
    recording?.made.push(...fresh);
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof OneononeError && error.code === 'conflict';
}
