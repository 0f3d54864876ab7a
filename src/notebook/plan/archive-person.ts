import type { Promised } from '../../core/promises/action-item.ts';
import type { Change } from '../change.ts';
import { profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import { changeProfile, planProfileChange } from './change-person.ts';
import { planClosing, type Settled } from './close-promise.ts';

/** The promises that are open between me and somebody. */
export interface OpenBetween {
  mine: Promised[];
  /** Theirs, and what nobody owns: in the archive nobody would see those again. */
  theirs: Promised[];
}

/** What became of an archived person. */
export interface Archived {
  person: Person;
  /** The promises that stay open. */
  open: OpenBetween;
  dropped: Settled[];
}

/** What is open between me and a person, as read now. */
export function readOpenBetween(notebook: Notebook, person: Person): OpenBetween {
  const open = scanOpenPromises(notebook, [person]).get(person) ?? [];
  const promises = open.filter(({ kind }) => kind === 'action');
  return {
    mine: promises.filter(({ owner }) => owner === 'me'),
    theirs: promises.filter(({ owner }) => owner !== 'me'),
  };
}

/** Puts a person into the archive today, and drops what others promised or leaves it. Throws as `planClosing` does. */
export function planArchive(
  notebook: Notebook,
  person: Person,
  theirs: 'drop' | 'keep',
): { changes: Change[]; result: Archived } {
  const fresh = relistPerson(notebook, person);
  const open = readOpenBetween(notebook, fresh);
  const wanted = theirs === 'drop' ? open.theirs : [];
  const closing = planClosing(
    notebook,
    wanted.map((promised) => ({ person: fresh, promised })),
    'dropped',
  );
  const archiving = { keys: { archived: notebook.today } };
  const { changes, result } = planProfileChange(notebook, fresh, archiving);
  return {
    changes: joinChanges(closing.changes, changes, profileFile(person.folder.folder), (text) =>
      changeProfile(text, fresh, archiving),
    ),
    result: {
      person: result,
      open: { ...open, theirs: theirs === 'drop' ? [] : open.theirs },
      dropped: closing.result,
    },
  };
}

/** Promises stand in profiles as well: then both changes of that file are one. */
function joinChanges(
  closing: readonly Change[],
  archiving: readonly Change[],
  file: string,
  archive: (text: string) => string,
): Change[] {
  const both = closing.some((change) => change.kind === 'edit' && change.file === file);
  if (!both) return [...closing, ...archiving];
  return closing.map((change) =>
    change.kind === 'edit' && change.file === file
      ? { ...change, after: archive(change.after) }
      : change,
  );
}
