import type { Handle } from '../../core/people/handle.ts';
import type { Profile } from '../../core/people/person.ts';
import type { Problem } from '../../core/problem.ts';
import { indexHandles } from '../../format/items/owner-names.ts';
import { readProfile } from '../../format/profile.ts';
import { listPeople, listPerson } from '../find/list-people.ts';
import { findPersonPlaces, type PersonPlace } from '../find/person-places.ts';
import { profileFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type Person, readPerson } from './person-log.ts';
import { readFile } from './read-file.ts';

/** Everybody in a notebook, profiles read, and what is wrong in `people/` that belongs to nobody. */
export interface People {
  people: Person[];
  problems: Problem[];
}

/** Reads the profiles of everybody, archived people included, in the order of their handles. */
export function readPeople(notebook: Notebook): People {
  const { people, problems } = listPeople(notebook.files, notebook.root);
  const handles = indexHandles(people.map((person) => person.handle));
  const ordered = people.toSorted((a, b) => (a.handle < b.handle ? -1 : 1));
  return { people: ordered.map((folder) => readPerson(notebook, folder, handles)), problems };
}

/** A person as a name may mean them; their meetings are not listed yet. */
export interface KnownPerson {
  handle: Handle;
  name: string;
  aliases: readonly string[];
  profile: Profile;
  place: PersonPlace;
}

/** Everybody by name, without a look into what else their folders hold: enough to find out who is meant. */
export function readNames(notebook: Notebook): KnownPerson[] {
  return findPersonPlaces(notebook.files, notebook.root).places.map((place) => {
    const file = readFile(notebook.files, notebook.root, profileFile(place.folder));
    const { profile } = readProfile(place.handle, file?.text ?? null);
    return { handle: place.handle, name: profile.name, aliases: profile.aliases, profile, place };
  });
}

/** One of those people with their files listed; null when the folder holds no profile, inbox or meeting. */
export function readKnownPerson(
  notebook: Notebook,
  known: KnownPerson,
  everybody: readonly KnownPerson[],
): Person | null {
  const folder = listPerson(notebook.files, notebook.root, known.place);
  if (folder === null) return null;
  return readPerson(notebook, folder, indexHandles(everybody.map((other) => other.handle)));
}

/** A person with the names of their files as they are on disk now. */
export function relistPerson(notebook: Notebook, person: Person): Person {
  const folder = listPerson(notebook.files, notebook.root, person.folder);
  return folder === null ? person : { ...person, folder };
}
