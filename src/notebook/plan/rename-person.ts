import { type Handle, sameHandle } from '../../core/people/handle.ts';
import { OneononeError } from '../../errors.ts';
import type { Change } from '../change.ts';
import { absolutePath, personFolder } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { readFile } from '../read/read-file.ts';
import { readNames } from '../read/read-people.ts';
import { planProfileChange } from './change-person.ts';
import { capitalised, newHandle } from './new-person.ts';

/** What a renaming will do. */
export interface Renaming {
  handle: Handle;
  name: string;
  /** The change of the profile, in the folder as it is called now; none where it says so already. */
  profile: Change[];
  /** The files that move with the folder, each as a change, so that they can be shown. */
  files: Extract<Change, { kind: 'rename' }>[];
}

/**
 * Plans another name for a person; the old handle, and a name of several words, stay as aliases, so that every line
 * about them goes on to mean them. Throws `bad-value` for a name without a handle, `refused` where the handle is taken.
 */
export function planRenaming(notebook: Notebook, person: Person, newName: string): Renaming {
  const handle = newHandle(newName);
  assertFree(notebook, person, handle);
  const name = capitalised(newName);
  const old = [person.handle, ...(/\s/.test(person.profile.name) ? [person.profile.name] : [])];
  const aliases = old.filter((one) => one !== handle && one !== name);
  const { changes } = planProfileChange(notebook, person, { keys: { name }, lists: { aliases } });
  const files =
    handle === person.folder.folder ? [] : movedFiles(notebook, person, handle, changes);
  return { handle, name, profile: changes, files };
}

function assertFree(notebook: Notebook, { folder }: Person, handle: Handle): void {
  const { files, root } = notebook;
  const twin = readNames(notebook).find(
    ({ place }) => place.folder !== folder.folder && sameHandle(place.folder, handle),
  );
  if (twin !== undefined) {
    throw new OneononeError('refused', `${twin.name} is in the notebook as ${twin.handle} already`);
  }
  const target = absolutePath(root, personFolder(handle));
  // On a disk that takes no notice of case this may be the person's own folder.
  const isOwn =
    files.realPath(target) === files.realPath(absolutePath(root, personFolder(folder.folder)));
  if (files.kindOf(target) === null || isOwn) return;
  throw new OneononeError('refused', `${personFolder(handle)} is there already; it was left alone`);
}

function movedFiles(
  { files, root }: Notebook,
  { folder }: Person,
  handle: Handle,
  profile: readonly Change[],
): Renaming['files'] {
  const from = personFolder(folder.folder);
  const entries = files.list(absolutePath(root, from)) ?? [];
  const standing = entries
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => `${from}/${name}`);
  const made = profile.flatMap((change) => (change.kind === 'create' ? [change.file] : []));
  return [...standing, ...made].sort().map((file) => {
    const before = readFile(files, root, file)?.text ?? '';
    const after = textAfter(profile, file) ?? before;
    return {
      kind: 'rename',
      from: file,
      to: file.replace(from, () => personFolder(handle)),
      before,
      after,
    };
  });
}

function textAfter(changes: readonly Change[], file: string): string | null {
  for (const change of changes) {
    if (change.kind === 'create' && change.file === file) return change.text;
    if (change.kind === 'edit' && change.file === file) return change.after;
  }
  return null;
}
