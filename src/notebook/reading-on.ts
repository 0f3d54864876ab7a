import type { Problem } from '../core/problem.ts';
import { OneononeError } from '../errors.ts';
import { nameProblem } from './entry-fault.ts';
import type { Notebook } from './notebook.ts';

/**
 * The same notebook, in which a file or folder that cannot be read counts as absent and is added to `unreadable`: for
 * readers that must get to the end.
 */
export function readingOn(notebook: Notebook, unreadable: Problem[]): Notebook {
  const { files, root } = notebook;
  const attempt = <Result>(path: string, work: () => Result): Result | null => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof OneononeError)) throw error;
      const file = path.slice(root.length + 1).replaceAll('\\', '/');
      unreadable.push(nameProblem('unreadable-file', file, error.message));
      return null;
    }
  };
  return {
    ...notebook,
    files: {
      ...files,
      read: (path) => attempt(path, () => files.read(path)),
      list: (folder) => attempt(folder, () => files.list(folder)),
    },
  };
}
