import type { Files } from '../../world.ts';
import type { Change } from '../change.ts';
import { absolutePath, PEOPLE_FOLDER } from '../layout.ts';
import { readFile } from '../read/read-file.ts';
import type { FolderMove } from '../write/move-folder.ts';
import { writablePath } from '../write/writable-path.ts';
import { changedSince } from './folder-prints.ts';
import type { Entry, Step } from './journal-entry.ts';
import type { Difference } from './left-differently.ts';
import { type Draft, makeDraft, type Standing, takeBackStep } from './take-back-step.ts';

/** What takes an entry of the journal back. */
export interface Undoing {
  /** The folder to rename back, before the changes; null where none was, or where it is back. */
  folder: FolderMove | null;
  /** With the names that the files have once the folder is back. */
  changes: Change[];
  /** What is not as the command left it. Where there is anything, nothing may be written. */
  differs: Difference[];
}

/**
 * Plans the way back, last step first. A step whose files are as before is passed over: it was never made (the process
 * was killed) or is taken back already. Files that are neither as before nor as the command left them are `differs`.
 */
export function planUndo(files: Files, root: string, entry: Entry): Undoing {
  const steps = entry.steps ?? [];
  const moved = entry.folder === null ? null : standingOf(files, root, entry.folder);
  const folder = moved === 'left' ? entry.folder : null;
  const differs: Difference[] = [];
  if (moved === 'differs' && entry.folder !== null) {
    differs.push({ file: entry.folder.to, what: 'moved', line: null });
  }
  const draft = makeDraft((file) => textOf(files, root, nameNow(file, folder)));
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    differs.push(...takeBackStep(draft, steps, index));
  }
  const inFolder = folder === null ? [] : changedSince(files, root, folder, namesIn(steps, folder));
  return {
    folder: folder === null ? null : { from: folder.from, to: folder.to },
    changes: changesOf(draft, steps),
    differs: [...differs.map(named(folder)), ...inFolder],
  };
}

/** The names of the files in a folder that steps tell of. */
function namesIn(steps: readonly Step[], { from }: FolderMove): Set<string> {
  const files = steps.flatMap((step) =>
    step.kind === 'rename' ? [step.from, step.to] : step.file,
  );
  const inside = files.filter((file) => file.startsWith(`${from}/`));
  return new Set(inside.map((file) => file.slice(from.length + 1)));
}

/** By the names on disk, because on some disks two spellings of a name are one. */
function standingOf(files: Files, root: string, { from, to }: FolderMove): Standing {
  const entries = files.list(absolutePath(root, PEOPLE_FOLDER)) ?? [];
  const has = (folder: string) =>
    entries.some(({ name, kind }) => kind === 'folder' && `${PEOPLE_FOLDER}/${name}` === folder);
  if (has(to) && !has(from)) return 'left';
  return has(from) && !has(to) ? 'before' : 'differs';
}

/** What a file is called as long as the folder has its new name. */
function nameNow(file: string, folder: FolderMove | null): string {
  const isInside = folder !== null && file.startsWith(`${folder.from}/`);
  return isInside ? `${folder.to}${file.slice(folder.from.length)}` : file;
}

function named(folder: FolderMove | null): (difference: Difference) => Difference {
  return (difference) => ({ ...difference, file: nameNow(difference.file, folder) });
}

/** Throws `refused` for what is no file of the notebook. */
function textOf(files: Files, root: string, file: string): string | null {
  writablePath(files, root, file);
  return readFile(files, root, file)?.text ?? null;
}

/** Old names come back as renamings, which keep the mode of the file. */
function changesOf({ found, wanted }: Draft, steps: readonly Step[]): Change[] {
  const changes: Change[] = [];
  const done = new Set<string>();
  for (const step of steps.toReversed()) {
    if (step.kind !== 'rename' || done.has(step.from) || done.has(step.to)) continue;
    const [before, after] = [found.get(step.to), wanted.get(step.from)];
    const isWhole = found.get(step.from) === null && wanted.get(step.to) === null;
    if (!isWhole || typeof before !== 'string' || typeof after !== 'string') continue;
    changes.push({ kind: 'rename', from: step.to, to: step.from, before, after });
    done.add(step.from).add(step.to);
  }
  for (const [file, after] of wanted) {
    if (!done.has(file)) changes.push(...changeOf(file, found.get(file) ?? null, after));
  }
  return changes;
}

function changeOf(file: string, before: string | null, after: string | null): Change[] {
  if (before === after) return [];
  if (after === null) return before === null ? [] : [{ kind: 'remove', file, before }];
  return before === null
    ? [{ kind: 'create', file, text: after }]
    : [{ kind: 'edit', file, before, after }];
}
