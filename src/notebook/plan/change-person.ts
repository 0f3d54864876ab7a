import { addToHeaderList } from '../../format/header/add-to-list.ts';
import { type HeaderChanges, setHeaderKeys } from '../../format/header/set-header.ts';
import { readProfile } from '../../format/profile.ts';
import type { Change } from '../change.ts';
import { profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type Person, readPart } from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { assertWritable } from './edits.ts';
import { PROFILE_BODY } from './new-person.ts';

/** What a profile is to say from now on. */
export interface ProfileChange {
  /** New values by key; null takes the key out. */
  keys: HeaderChanges;
  /** Members to add to lists; an empty one empties the list first. */
  lists?: { aliases?: readonly string[]; tags?: readonly string[] };
}

/**
 * Changes these keys of a person's profile and no other byte; a missing profile is made. Throws `unreadable` for a
 * profile that must not be written.
 */
export function planProfileChange(
  notebook: Notebook,
  person: Person,
  change: ProfileChange,
): { changes: Change[]; result: Person } {
  const fresh = relistPerson(notebook, person);
  const standing = fresh.folder.hasProfile ? readPart(notebook, fresh, 'profile') : null;
  if (standing !== null) assertWritable(standing);
  const before = standing?.text ?? PROFILE_BODY;
  const after = changeProfile(before, person, change);
  const { profile } = readProfile(person.handle, after);
  const result = { ...fresh, profile, profileText: after };
  const file = profileFile(person.folder.folder);
  if (standing === null) return { changes: [{ kind: 'create', file, text: after }], result };
  return { changes: after === before ? [] : [{ kind: 'edit', file, before, after }], result };
}

/** The text of a profile with these changes. Throws as `setHeaderKeys` does. */
export function changeProfile(
  before: string,
  { handle }: Pick<Person, 'handle'>,
  { keys, lists = {} }: ProfileChange,
): string {
  let text = setHeaderKeys(before, keys);
  for (const [key, members] of Object.entries(lists)) {
    if (members?.includes('')) text = setHeaderKeys(text, { [key]: null });
    for (const member of new Set(members)) {
      const known = readProfile(handle, text).profile[key === 'tags' ? 'tags' : 'aliases'];
      if (member !== '' && !known.includes(member)) text = addToHeaderList(text, key, member);
    }
  }
  return text;
}
