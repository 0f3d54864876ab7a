import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { readPeople } from '../../notebook/read/read-people.ts';
import type { Input, Session } from '../command.ts';
import { peopleFilter } from './filter-people.ts';
import { readPersonArgument } from './person.ts';

/** Whom an answer is about. */
export interface OneOrAll {
  /** The person named; null for everybody. */
  person: Person | null;
  /** That person, or everybody with the archive, as far as `--relation` and `--tag` let them through. */
  people: Person[];
}

/** The person that the first word means, or everybody without a word. Throws as `readPersonArgument` does. */
export async function readOneOrAll(
  session: Session,
  notebook: Notebook,
  input: Input,
): Promise<OneOrAll> {
  const [name] = input.words;
  const person = name === undefined ? null : await readPersonArgument(session, notebook, name);
  const candidates = person === null ? readPeople(notebook).people : [person];
  return { person, people: candidates.filter(peopleFilter(input)) };
}
