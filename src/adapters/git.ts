import { Buffer } from 'node:buffer';
import { dirname, join, resolve } from 'node:path';
import type { Files, Git } from '../world.ts';
import { type Remote, readRemotes } from './git-config.ts';

/** What git would say, found by looking at its files: no git runs, so nothing that a repository configures does. */
export function makeGit(files: Files): Git {
  return {
    workTree: (folder) => findWorkTree(files, folder),
    remotes: (workTree) => remotesOf(files, workTree),
  };
}

function findWorkTree(files: Files, start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (gitFolder(files, folder) !== null) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function remotesOf(files: Files, workTree: string): Remote[] {
  const folder = gitFolder(files, workTree);
  if (folder === null) return [];
  // A linked work tree keeps its configuration with the main one.
  const common = textOf(files, join(folder, 'commondir'))?.trim();
  const home = common === undefined ? folder : resolve(folder, common);
  return readRemotes(textOf(files, join(home, 'config')) ?? '');
}

/** The folder with the repository's files: `.git`, or where a `.git` file points. */
function gitFolder(files: Files, workTree: string): string | null {
  const path = join(workTree, '.git');
  const kind = files.kindOf(path);
  if (kind === 'folder' || kind === 'link') {
    return files.kindOf(join(path, 'HEAD')) === null ? null : path;
  }
  if (kind !== 'file') return null;
  const target = /^gitdir: (.+?)\r?\n?$/.exec(textOf(files, path) ?? '')?.[1];
  return target === undefined ? null : resolve(workTree, target);
}

function textOf(files: Files, path: string): string | null {
  const bytes = files.read(path);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}
