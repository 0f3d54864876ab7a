import { sameHandle, toHandle } from '../core/handle.ts';
import type { Relation } from '../core/person.ts';
import { OneononeError } from '../errors.ts';
import { type HeaderChanges, setHeaderKeys } from '../format/set-header.ts';
import { ownerNames } from '../format/owner-names.ts';
import { readProfile } from '../format/profile.ts';
import type { Change } from './apply-changes.ts';
import { profileFile } from './layout.ts';
import type { Notebook } from './notebook.ts';
import type { Person } from './person-log.ts';
import type { KnownPerson } from './read-people.ts';

/** Somebody to be added: the name as typed, and what else the profile is to say, by its keys. */
export interface NewPerson {
  name: string;
  relation: Relation;
  keys?: HeaderChanges;
}

const BODY = '\n## About\n\n## Goals\n\n## Feedback\n\n## Topics\n\n## Private\n';

/**
 * A person who is not in the notebook yet, and the change that makes their profile. Throws `bad-value` for a name that
 * gives no handle, `refused` for one that somebody has already.
 */
export function planNewPerson(
  notebook: Notebook,
  { name, relation, keys = {} }: NewPerson,
  everybody: readonly KnownPerson[],
): { person: Person; change: Change } {
  const handle = toHandle(name);
  if (handle === null) {
    throw new OneononeError('bad-value', `"${name}" gives no handle`, 'a name with letters or digits, other than "me", of at most 64 characters');
  }
  const twin = everybody.find((known) => sameHandle(known.place.folder, handle));
  if (twin !== undefined) throw new OneononeError('refused', `${twin.name} is in the notebook as ${twin.handle} already`);
  const text = setHeaderKeys(BODY, { name: capitalised(name), relation, ...keys });
  const { profile } = readProfile(handle, text);
  const folder = { handle, folder: handle, twinOf: null, hasProfile: true, hasInbox: false, meetings: [], problems: [] };
  const names = ownerNames(notebook.settings.me, profile, everybody.map((known) => known.handle));
  return {
    person: { folder, handle, profile, profileText: text, names, problems: [] },
    change: { kind: 'create', file: profileFile(handle), text },
  };
}

/** A name that was typed all in lower case, as on a command line, with capitals: "alice chen" is "Alice Chen". */
function capitalised(name: string): string {
  const folded = name.replace(/\s+/g, ' ').trim();
  if (folded !== folded.toLowerCase()) return folded;
  return folded.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
