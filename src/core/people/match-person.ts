import { editDistance } from './edit-distance.ts';
import { foldAccents, foldName } from './fold-name.ts';

/** What a person can be called by. */
export interface Named {
  handle: string;
  name: string;
  aliases: readonly string[];
}

/** Whether any beginning of a name will do, or only whole words of it: `word` is for commands that can make a person. */
export type MatchMode = 'prefix' | 'word';

/** Who was meant: one person, several who fit equally well, or nobody, with those whose names are close. */
export type PersonMatch<Person extends Named> =
  | { kind: 'one'; person: Person }
  | { kind: 'many'; people: Person[] }
  | { kind: 'none'; near: Person[] };

/** A person with their names as they are compared. */
interface Candidate<Person> {
  person: Person;
  handle: string;
  name: string;
  /** Handle, name, first name and aliases. */
  names: string[];
}

type Fold = (name: string) => string;

/**
 * Finds who a query means: an exact handle, else an exact name, first name or alias, else the beginning of one.
 * Case and punctuation never matter; accents do only while somebody's name has them just so.
 */
export function matchPerson<Person extends Named>(
  query: string,
  people: readonly Person[],
  mode: MatchMode,
): PersonMatch<Person> {
  const wanted = foldName(query);
  if (wanted === '') return { kind: 'none', near: [] };
  const candidates = people.map(toCandidate);
  for (const found of attempts(wanted, candidates, mode)) {
    const [first, ...others] = found;
    if (first === undefined) continue;
    return others.length === 0
      ? { kind: 'one', person: first.person }
      : { kind: 'many', people: found.map(({ person }) => person) };
  }
  return { kind: 'none', near: nearPeople(wanted, candidates, mode) };
}

function toCandidate<Person extends Named>(person: Person): Candidate<Person> {
  const handle = foldName(person.handle);
  const name = foldName(person.name);
  const first = name.split(' ')[0] ?? name;
  const names = [handle, name, first, ...person.aliases.map(foldName)];
  return { person, handle, name, names: names.filter((one) => one !== '') };
}

/** Ever looser readings of the query, each made only when the one before found nobody. */
function* attempts<Person>(wanted: string, candidates: Candidate<Person>[], mode: MatchMode) {
  const plain = foldAccents(wanted);
  yield* exact(wanted, candidates, asIs);
  yield* exact(plain, candidates, foldAccents);
  // Someone who types accents means them; someone who types none may have no key for them.
  if (plain !== wanted) yield beginning(wanted, candidates, mode, asIs);
  yield beginning(plain, candidates, mode, foldAccents);
}

function* exact<Person>(query: string, candidates: Candidate<Person>[], fold: Fold) {
  yield candidates.filter(({ handle }) => fold(handle) === query);
  yield candidates.filter(({ names }) => names.some((name) => fold(name) === query));
}

function asIs(name: string): string {
  return name;
}

function beginning<Person>(
  query: string,
  candidates: Candidate<Person>[],
  mode: MatchMode,
  fold: Fold,
): Candidate<Person>[] {
  const start = mode === 'word' ? `${query} ` : query;
  return candidates.filter(({ names }) => names.some((name) => fold(name).startsWith(start)));
}

function nearPeople<Person>(
  wanted: string,
  candidates: Candidate<Person>[],
  mode: MatchMode,
): Person[] {
  const query = foldAccents(wanted);
  return candidates
    .map((candidate) => ({ person: candidate.person, distance: distanceTo(query, candidate) }))
    .filter(({ distance }) => distance <= slack(query, mode))
    .sort((one, other) => one.distance - other.distance)
    .map(({ person }) => person);
}

/** Names of three letters are close to half of all others; and a slip must not stop a new person from being made. */
function slack(query: string, mode: MatchMode): number {
  return (mode === 'word' ? 1 : 2) - (query.length <= 3 ? 1 : 0);
}

/** 0 where one of the names goes on as the query does, or the query goes on after the whole name; else in letters. */
function distanceTo<Person>(query: string, { name, names }: Candidate<Person>): number {
  const plain = names.map(foldAccents);
  if (plain.some((one) => one.startsWith(query))) return 0;
  if (query.startsWith(`${foldAccents(name)} `)) return 0;
  return Math.min(...plain.map((one) => editDistance(query, one)));
}
