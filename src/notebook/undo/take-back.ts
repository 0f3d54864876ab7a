import type { Files, World } from '../../world.ts';
import type { Change } from '../change.ts';
import { absolutePath } from '../layout.ts';
import { readFile } from '../read/read-file.ts';
import { applyChanges, filesIn } from '../write/apply-changes.ts';
import { withLock } from '../write/lock.ts';
import { type FolderMove, moveFolder } from '../write/move-folder.ts';
import { dropEntry, journalLines } from './journal.ts';
import type { Entry } from './journal-entry.ts';
import { planUndo, type Undoing } from './plan-undo.ts';
import { readEntry } from './read-entry.ts';
import { assertHere, assertSame, damaged } from './refuse-undo.ts';

/** What takes the last command back. */
export interface TakingBack extends Undoing {
  entry: Entry;
  /** The command before it; null where nothing is known of one. */
  previous: Entry | null;
  /** All that it changes, for people: a folder that is renamed file by file. None where nothing is left to take back. */
  shown: Change[];
}

/**
 * Plans to take back the last command that wrote; null where none is noted. Throws `refused` where that cannot be done
 * (the journal is damaged, the command ran on another machine or changed too much), `conflict` where a file is not as
 * the command left it.
 */
export function planTakingBack(world: World, root: string): TakingBack | null {
  const { files, process } = world;
  const lines = journalLines(files, root);
  const [last, previous] = [lines.at(-1), lines.at(-2)];
  if (last === undefined) return null;
  const entry = readEntry(last);
  if (entry === null) throw damaged();
  assertHere(entry, process.host);
  const planned = planUndo(files, root, entry);
  assertSame(entry, planned.differs, world.today());
  return {
    ...planned,
    entry,
    previous: previous === undefined ? null : ownEntry(previous, process.host),
    shown: shownOf(files, root, planned),
  };
}

/**
 * Takes the last command back under the notebook's lock, all of it or nothing; null where none is noted. Returns what
 * it did, and the files that changed.
 */
export function takeBack(world: World, root: string): (TakingBack & { changed: string[] }) | null {
  const { files } = world;
  if (journalLines(files, root).length === 0) return null;
  return withLock(world, root, () => {
    const planned = planTakingBack(world, root);
    if (planned === null) return null;
    if (planned.folder !== null) moveFolder(files, root, turned(planned.folder));
    // New files first and removed ones last: cut off in between, a promise stands twice and never nowhere.
    applyChanges(world, root, planned.changes);
    dropEntry(files, root, planned.entry.id);
    return { ...planned, changed: filesIn(planned.shown) };
  });
}

function ownEntry(line: string, host: string): Entry | null {
  const entry = readEntry(line);
  return entry?.host === host ? entry : null;
}

function turned({ from, to }: FolderMove): FolderMove {
  return { from: to, to: from };
}

function shownOf(files: Files, root: string, { folder, changes }: Undoing): Change[] {
  if (folder === null) return changes;
  const entries = files.list(absolutePath(root, folder.to)) ?? [];
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  const inFolder = names.sort().map((name) => movedBack(files, root, folder, changes, name));
  const isMoved = (change: Change) => filesIn([change]).some((file) => isIn(folder.from, file));
  return [...inFolder, ...changes.filter((change) => !isMoved(change))];
}

function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`);
}

/** A file that moves with its folder, or goes as it does. */
function movedBack(
  files: Files,
  root: string,
  folder: FolderMove,
  changes: readonly Change[],
  name: string,
): Change {
  const [from, to] = [`${folder.to}/${name}`, `${folder.from}/${name}`];
  const before = readFile(files, root, from)?.text ?? '';
  for (const change of changes) {
    if (change.kind === 'edit' && change.file === to) {
      return { kind: 'rename', from, to, before, after: change.after };
    }
    if (change.kind === 'remove' && change.file === to)
      return { kind: 'remove', file: from, before };
  }
  return { kind: 'rename', from, to, before, after: before };
}
