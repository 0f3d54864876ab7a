import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { readPeople } from '../../notebook/read/read-people.ts';
import { safeText } from '../../render/plain-text.ts';
import { byClosed, byDue } from '../arguments/choose-items.ts';
import { type FoundItem, itemsOf, type Scope } from '../arguments/item.ts';
import type { Candidate } from './grammar.ts';
import type { Wanted } from './wanted.ts';

const SHORTEST = 4;

/**
 * The ids of what is open or closed with a person, or open with anybody, each as short as it can be told apart, with
 * its words; private words are not shown to whoever looks on. What is closed is looked for with one person only: with
 * everybody it takes too long.
 */
export function itemCandidates(
  notebook: Notebook,
  person: Person | null,
  { typed, given }: Wanted,
  scope: Scope,
): Candidate[] {
  if (person === null && scope === 'closed') return [];
  const people = person === null ? readPeople(notebook).people : [person];
  const items = itemsOf(notebook, people, scope).sort(scope === 'open' ? byDue : byClosed);
  const lengths = shortestLengths(items.map(({ promised }) => promised.id));
  return items
    .filter(({ promised }) => promised.id.startsWith(typed))
    .map((item) => {
      const { id } = item.promised;
      const value = id.slice(0, Math.max(lengths.get(id) ?? 0, typed.length));
      return { value, about: wordsOf(item, person === null) };
    })
    .filter(({ value }) => !given.includes(value));
}

/** How much of each id it takes to tell it from its neighbours in order. */
function shortestLengths(ids: readonly string[]): Map<string, number> {
  const sorted = ids.toSorted();
  return new Map(
    sorted.map((id, at) => {
      const shared = Math.max(sharedWith(id, sorted[at - 1]), sharedWith(id, sorted[at + 1]));
      return [id, Math.max(SHORTEST, shared + 1)];
    }),
  );
}

function sharedWith(id: string, other = ''): number {
  let shared = 0;
  while (shared < id.length && id[shared] === other[shared]) shared += 1;
  return shared;
}

function wordsOf({ person, promised }: FoundItem, isNamed: boolean): string {
  const text = promised.private ? '(private)' : safeText(promised.text);
  return isNamed ? `${safeText(person.profile.name)}: ${text}` : text;
}
