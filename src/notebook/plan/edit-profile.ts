import { OneononeError } from '../../errors.ts';
import type { Document } from '../../format/document.ts';
import { applySplices, type Splice } from '../../format/edit/splice.ts';
import { type ProfileReading, readProfileBody, readsAs } from '../../format/profile-reading.ts';
import type { Change } from '../change.ts';
import { withPlannedFile } from '../find/planned-files.ts';
import { absolutePath, profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type LogFile, type Person, readPart } from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { assertWritable } from './edits.ts';
import { PROFILE_BODY } from './new-person.ts';

/** A person's profile as it is now, or, where there is none, the one that would be made. */
export interface OpenProfile extends ProfileReading {
  notebook: Notebook;
  person: Person;
  /** Null where the file is still to be made. */
  standing: LogFile | null;
  document: Document;
}

/** Reads a person's profile anew in order to change it. Throws `unreadable` where it must not be written. */
export function openProfile(notebook: Notebook, named: Person): OpenProfile {
  const person = relistPerson(notebook, named);
  const standing = person.folder.hasProfile ? readPart(notebook, person, 'profile') : null;
  if (standing !== null) assertWritable(standing);
  const { document } = standing ?? readAsIf(notebook, person, PROFILE_BODY.trimStart());
  return { notebook, person, standing, document, ...readProfileBody(document) };
}

/**
 * The change that makes the profile read as wanted, by the first of these ways that does: its own goals and feedback
 * are as told, and everything else as before. Throws `refused` where none does.
 */
export function changeProfileBody(
  { notebook, person, standing, document }: OpenProfile,
  ways: readonly Splice[][],
  wanted: ProfileReading,
): { change: Change; after: Document } {
  for (const splices of ways) {
    const text = applySplices(document.text, splices);
    const after = readAsIf(notebook, person, text).document;
    if (readsAs(document, after, wanted))
      return { change: changeTo(person, standing, text), after };
  }
  throw new OneononeError(
    'refused',
    'this would not read as the same words again',
    `put odd signs in \`backticks\`, or write it by hand: ${profileFile(person.folder.folder)}`,
  );
}

function changeTo(person: Person, standing: LogFile | null, after: string): Change {
  const file = profileFile(person.folder.folder);
  if (standing === null) return { kind: 'create', file, text: after };
  return { kind: 'edit', file, before: standing.text, after };
}

function readAsIf(notebook: Notebook, person: Person, text: string): LogFile {
  const path = absolutePath(notebook.root, profileFile(person.folder.folder));
  const then = { ...notebook, files: withPlannedFile(notebook.files, path, text) };
  const read = readPart(then, person, 'profile');
  if (read === null) throw new RangeError(`a planned file is gone: ${path}`);
  return read;
}
