import type { Problem } from '../../core/problem.ts';
import { OneononeError } from '../../errors.ts';
import type { Files } from '../../world.ts';
import { nameProblem } from '../find/entry-fault.ts';

/**
 * The same files, in which one that cannot be read counts as absent and is added to `broken`, so that one bad file
 * does not keep all the others from being answered. Writing is as strict as ever.
 */
export function readingOn(files: Files, root: string, broken: Problem[]): Files {
  const attempt = <Result>(path: string, instead: Result, work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof OneononeError)) throw error;
      const file = path.slice(root.length + 1).replaceAll('\\', '/');
      broken.push(nameProblem('unreadable-file', file, error.message));
      return instead;
    }
  };
  return {
    ...files,
    read: (path) => attempt(path, null, () => files.read(path)),
    readInto: (path, target, offset) =>
      attempt(path, -1, () => files.readInto(path, target, offset)),
    list: (folder) => attempt(folder, null, () => files.list(folder)),
  };
}
