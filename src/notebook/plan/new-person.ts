import { type Handle, sameHandle, toHandle } from '../../core/people/handle.ts';
import type { Relation } from '../../core/people/person.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { isNewcomer, NEWCOMER_STEPS } from '../../core/rhythm/newcomer.ts';
import { OneononeError } from '../../errors.ts';
import { type HeaderChanges, setHeaderKeys } from '../../format/header/set-header.ts';
import { indexHandles, ownerNames } from '../../format/items/owner-names.ts';
import { readProfile } from '../../format/profile.ts';
import type { Change } from '../change.ts';
import { listPerson } from '../find/list-people.ts';
import { profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import type { KnownPerson } from '../read/read-people.ts';

/** Somebody to be added: the name as typed, and what else the profile is to say, by its keys. */
export interface NewPerson {
  name: string;
  relation: Relation;
  keys?: HeaderChanges;
}

/** The sections of a new profile. */
export const PROFILE_BODY = '\n## About\n\n## Goals\n\n## Feedback\n\n## Topics\n\n## Private\n';

/**
 * A person who is not in the notebook yet, and the change that makes their profile. Throws `bad-value` for a name that
 * gives no handle, `refused` for one that somebody has already.
 */
export function planNewPerson(
  notebook: Notebook,
  { name, relation, keys = {} }: NewPerson,
  everybody: readonly KnownPerson[],
): { person: Person; change: Change } {
  const handle = newHandle(name);
  assertNoTwin(notebook, handle, everybody);
  const text = profileText(notebook, handle, { name: capitalised(name), relation, ...keys });
  const { profile } = readProfile(handle, text);
  const others = indexHandles(everybody.map((known) => known.handle));
  const file = { hasProfile: true, hasInbox: false, meetings: [], problems: [] };
  return {
    person: {
      folder: { handle, folder: handle, twinOf: null, ...file },
      handle,
      profile,
      profileText: text,
      names: ownerNames(notebook.settings.me, profile, others),
      problems: [],
    },
    change: { kind: 'create', file: profileFile(handle), text },
  };
}

/** The handle that a typed name gives. Throws `bad-value` where it gives none. */
export function newHandle(name: string): Handle {
  const handle = toHandle(name);
  if (handle !== null) return handle;
  const hint = 'a name with letters or digits, other than "me", of at most 64 characters';
  throw new OneononeError('bad-value', `"${name}" gives no handle`, hint);
}

/** A name that was typed all in lower case, as on a command line, with capitals: "alice chen" is "Alice Chen". */
export function capitalised(name: string): string {
  const folded = name.replace(/\s+/g, ' ').trim();
  if (folded !== folded.toLowerCase()) return folded;
  return folded.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A folder of that very name that holds nothing of a person yet is no twin: the profile goes into it. */
function assertNoTwin(notebook: Notebook, handle: Handle, everybody: readonly KnownPerson[]): void {
  const twin = everybody.find((known) => sameHandle(known.place.folder, handle));
  if (twin === undefined) return;
  const isPerson = listPerson(notebook.files, notebook.root, twin.place) !== null;
  if (!isPerson && twin.place.folder === handle) return;
  const isArchived = twin.profile.archived !== null;
  throw new OneononeError(
    'refused',
    `${twin.name} is in the notebook as ${twin.handle} already${isArchived ? ', archived' : ''}`,
    `oneonone people ${isArchived ? 'restore' : 'edit'} ${typedWord(twin.handle)}`,
  );
}

function profileText(notebook: Notebook, handle: Handle, keys: HeaderChanges): string {
  const text = setHeaderKeys(PROFILE_BODY, keys);
  const { profile } = readProfile(handle, text);
  if (!isNewcomer(profile, notebook.settings, notebook.today)) return text;
  const steps = NEWCOMER_STEPS.map(
    ({ until, cadence }) => `{until: ${until}, cadence: ${cadence}}`,
  );
  const hint = `# For a newcomer. Take away the # to use it:\n# onboarding: [${steps.join(', ')}]\n`;
  const end = text.indexOf('\n---\n') + 1;
  return text.slice(0, end) + hint + text.slice(end);
}
