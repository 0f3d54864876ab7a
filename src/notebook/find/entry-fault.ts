import type { Problem, ProblemCode } from '../../core/problem.ts';
import type { Entry, Files } from '../../world.ts';
import { absolutePath } from '../layout.ts';
import { standsInside } from './inside.ts';

/**
 * Why a name in a folder cannot be read as the wanted kind, or null. A link that stays in the notebook is as good as
 * its target. `file` is the entry's path relative to the notebook.
 */
export function faultOf(
  files: Files,
  root: string,
  file: string,
  entry: Entry,
  wanted: 'file' | 'folder',
): Problem | null {
  if (entry.kind === wanted) return null;
  if (entry.kind !== 'link') return nameProblem('unreadable-file', file, `is not a ${wanted}`);
  const target = files.realPath(absolutePath(root, file));
  if (target === null) return nameProblem('unreadable-file', file, 'is a link to nothing');
  if (!standsInside(files, root, target)) {
    const message = 'is a link that leaves the notebook; it is not followed';
    return nameProblem('outside-link', file, message);
  }
  if (files.kindOf(target) === wanted) return null;
  return nameProblem('unreadable-file', file, `is a link to something that is not a ${wanted}`);
}

/** A problem with a name, not with a text: it stands at the file's start. */
export function nameProblem(code: ProblemCode, file: string, message: string): Problem {
  return { code, message, file, line: 1, column: 1 };
}
