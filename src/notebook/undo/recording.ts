import type { World } from '../../world.ts';
import type { Change } from '../change.ts';
import type { MovedFolder } from './folder-prints.ts';
import type { Step } from './journal-entry.ts';

/** What one command line has written so far: all of it is one entry of the journal. */
export interface Recording {
  id: string;
  /** The command's name. */
  command: string;
  /** The notebook's folder; null before anything was written. */
  root: string | null;
  /** The changes that were made, in order. */
  made: Change[];
  /** What the journal keeps of a change; made once, because each update writes all of them. */
  steps: Map<Change, Step>;
  /** A folder that was renamed after them. */
  folder: MovedFolder | null;
  /** Whether the journal holds all of it. */
  isNoted: boolean;
}

/** A recording of a command line that has written nothing yet. */
export function startRecording(world: World, command: string): Recording {
  const id = `${world.process.id}-${Math.random().toString(36).slice(2)}`;
  return { id, command, root: null, made: [], steps: new Map(), folder: null, isNoted: false };
}
