import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { OneononeError } from '../../errors.ts';
import type { Files, World } from '../../world.ts';
import { TOOL_FOLDER } from '../layout.ts';
import { CLAIM_PREFIX, sweepLeftovers } from './sweep-leftovers.ts';

const LOCK_NAME = 'lock';
const STALE_AFTER = 60_000;
const PATIENCE = 10_000;
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 100;
const FILE_MODE = 0o600;

/** A lock that this process is trying to get: its path, and the text that says it is ours. */
interface Claim {
  path: string;
  text: string;
  /** The claim's own file, with the text in it; the lock is a second name for it. */
  own: string;
}

/**
 * Does the work while no other oneonone writes to the notebook. Waits up to ten seconds, then throws `busy`. A lock
 * whose process is gone, or which another machine left a minute ago, is taken over.
 */
export function withLock<Result>(world: World, root: string, work: () => Result): Result {
  const claim = makeClaim(world, root);
  try {
    if (waitForLock(world, claim) === 'taken-over') sweepLeftovers(world.files, root);
    return work();
  } finally {
    release(world.files, claim);
  }
}

function makeClaim(world: World, root: string): Claim {
  const folder = join(root, TOOL_FOLDER);
  makeToolFolder(world.files, folder);
  const token = Math.random().toString(36).slice(2);
  const own = join(folder, `${CLAIM_PREFIX}${world.process.id}-${token}`);
  const text = `${world.process.id} ${world.process.host} ${token}\n`;
  world.files.createFile(own, Buffer.from(text), FILE_MODE);
  return { path: join(folder, LOCK_NAME), text, own };
}

function makeToolFolder(files: Files, folder: string): void {
  const kind = files.kindOf(folder);
  if (kind === 'folder') return;
  if (kind !== null) {
    throw new OneononeError('refused', `${folder} is not a folder`, 'remove it and try again');
  }
  files.makeFolder(folder);
  files.createFile(join(folder, '.gitignore'), Buffer.from('*\n'), FILE_MODE);
}

function waitForLock(world: World, claim: Claim): 'free' | 'taken-over' {
  let how: 'free' | 'taken-over' = 'free';
  let waited = 0;
  let pause = FIRST_PAUSE;
  while (!take(world.files, claim)) {
    const holder = readLock(world.files, claim.path);
    if (holder !== null && isStale(world, claim.path, holder)) {
      takeAway(world.files, claim, holder);
      how = 'taken-over';
      continue;
    }
    if (waited >= PATIENCE) throw busy(claim.path, holder ?? '');
    // Waiters that pause for different times do not keep meeting at the same moment.
    const length = Math.ceil(pause * (0.5 + Math.random()));
    world.files.pause(length);
    waited += length;
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
  return how;
}

function take(files: Files, claim: Claim): boolean {
  try {
    return files.link(claim.own, claim.path);
  } catch (error) {
    if (!(error instanceof OneononeError)) throw error;
    // A disk without second names.
    return files.createFile(claim.path, Buffer.from(claim.text), FILE_MODE);
  }
}

function readLock(files: Files, path: string): string | null {
  const bytes = files.read(path);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

function isStale(world: World, path: string, holder: string): boolean {
  const [id = '', host = ''] = holder.trim().split(' ');
  const process = Number(id);
  if (host === world.process.host && Number.isSafeInteger(process) && process > 0) {
    // Our own number on a lock that is not ours: an earlier process had it, as in containers.
    return process === world.process.id || !world.process.isAlive(process);
  }
  const age = world.files.ageOf(path);
  return age !== null && age > STALE_AFTER;
}

/** Removes a stale lock, but only the very one that was judged: a newer one is put back. */
function takeAway(files: Files, claim: Claim, judged: string): void {
  const aside = `${claim.own}-stale`;
  try {
    files.rename(claim.path, aside);
  } catch (error) {
    if (files.kindOf(claim.path) === null) return;
    throw error;
  }
  if (readLock(files, aside) !== judged) files.link(aside, claim.path);
  files.remove(aside);
}

function release(files: Files, claim: Claim): void {
  try {
    if (readLock(files, claim.path) === claim.text) files.remove(claim.path);
    files.remove(claim.own);
  } catch (error) {
    // The work is done or has failed on its own account; the next process finds this one gone and takes over.
    if (!(error instanceof OneononeError)) throw error;
  }
}

function busy(path: string, holder: string): OneononeError {
  const [id = '', host = ''] = holder.trim().split(' ');
  const who = id === '' ? '' : ` (process ${id} on ${host})`;
  return new OneononeError(
    'busy',
    `another oneonone is writing to this notebook${who}`,
    `try again; if no such process runs, remove ${path}`,
  );
}
