import { OneononeError } from '../errors.ts';
import type { World } from '../world.ts';
import { applyChanges, type Change } from './apply-changes.ts';
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
 * at most five times, when another program changed a file between reading and writing. A dry run only plans: no lock,
 * nothing written.
 */
export function updateNotebook<Result>(
  world: World,
  root: string,
  plan: () => Plan<Result>,
  options: { dryRun?: boolean } = {},
): Updated<Result> {
  if (options.dryRun === true) return { ...plan(), changed: [] };
  return withLock(world, root, () => planAndApply(world, root, plan));
}

function planAndApply<Result>(
  world: World,
  root: string,
  plan: () => Plan<Result>,
): Updated<Result> {
  const changed: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const { changes, result } = plan();
    try {
      applyChanges(world, root, changes, changed);
      return { result, changes, changed };
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      world.files.pause(PAUSE * attempt);
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof OneononeError && error.code === 'conflict';
}
