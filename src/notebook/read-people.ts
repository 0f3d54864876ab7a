import { type Handle } from '../core/handle.ts';
import type { Problem } from '../core/problem.ts';
import { listPeople } from './list-people.ts';
import type { Notebook } from './notebook.ts';
import { type Person, readPerson } from './person-log.ts';

/** Everybody in a notebook, profiles read, and what is wrong in `people/` that belongs to nobody. */
export interface People {
  people: Person[];
  problems: Problem[];
}

/** Reads the profiles of everybody, archived people included, in the order of their handles. */
export function readPeople(notebook: Notebook): People {
  const { people, problems } = listPeople(notebook.files, notebook.root);
  const handles: Handle[] = people.map((person) => person.handle);
  const ordered = people.toSorted((a, b) => (a.handle < b.handle ? -1 : 1));
  return { people: ordered.map((folder) => readPerson(notebook, folder, handles)), problems };
}
