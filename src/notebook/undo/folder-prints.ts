import { textPrint } from '../../core/promises/text-hash.ts';
import type { Files } from '../../world.ts';
import { absolutePath } from '../layout.ts';
import { readFile } from '../read/read-file.ts';
import type { FolderMove } from '../write/move-folder.ts';
import type { Difference } from './left-differently.ts';

/** A name in a folder with the print of its text; null for what is no note: a picture, a folder. */
export type NamePrint = [name: string, print: string | null];

/** A folder that was renamed, with what stands in it. */
export interface MovedFolder extends FolderMove {
  left: NamePrint[];
}

/** What stands in a folder, by name. Hidden names are left out: the system makes them and takes them away as it likes. */
export function printsIn(files: Files, root: string, folder: string): NamePrint[] {
  const shown = (files.list(absolutePath(root, folder)) ?? []).filter(
    ({ name }) => !name.startsWith('.'),
  );
  return shown
    .map(({ name, kind }): NamePrint => {
      const isNote = kind === 'file' && /\.md$/i.test(name);
      const text = isNote ? readFile(files, root, `${folder}/${name}`)?.text : undefined;
      return [name, text === undefined ? null : textPrint(text)];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What is changed, gone or new in a folder since it was renamed. The names in `known` are told elsewhere. */
export function changedSince(
  files: Files,
  root: string,
  { to, left }: MovedFolder,
  known: ReadonlySet<string>,
): Difference[] {
  const now = new Map(printsIn(files, root, to));
  const then = new Map(left);
  const names = [...new Set([...then.keys(), ...now.keys()])].sort();
  return names.flatMap((name): Difference[] => {
    if (known.has(name) || then.get(name) === now.get(name)) return [];
    const what = !now.has(name) ? 'gone' : then.has(name) ? 'changed' : 'new';
    return [{ file: `${to}/${name}`, what, line: null }];
  });
}
