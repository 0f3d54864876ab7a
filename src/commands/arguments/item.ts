import { foldAccents, foldName } from '../../core/people/fold-name.ts';
import { matchPerson } from '../../core/people/match-person.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { OneononeError } from '../../errors.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { filesOf, type Person, promisesOf, readPersonLog } from '../../notebook/read/person-log.ts';
import { readNames, readPeople } from '../../notebook/read/read-people.ts';
import { scanOpenPromises } from '../../notebook/scan/scan-promises.ts';
import { openKnown } from './person.ts';

/** A promise or topic, and whose. */
export interface FoundItem {
  person: Person;
  promised: Promised;
}

/** Which items may be meant: open ones (found by a quick scan), closed ones, or both. */
export type Scope = 'open' | 'closed' | 'all';

const SHORTEST_PREFIX = 4;

/**
 * The items that words on a command line mean: ids (any unique prefix of four characters or more), or a person and
 * words of one item. Throws `unknown-item`, or `ambiguous` with the list, and never guesses.
 */
export function readItemArguments(
  notebook: Notebook,
  words: readonly string[],
  scope: Scope,
): FoundItem[] {
  const [first = '', ...rest] = words;
  const everybody = readNames(notebook);
  const named = /^\d/.test(first) ? null : matchPerson(first, everybody, 'prefix');
  if (named?.kind === 'one' && rest.length > 0) {
    const person = openKnown(notebook, named.person, everybody);
    return [itemByWords(itemsOf(notebook, [person], scope), person, rest)];
  }
  const { people } = readPeople(notebook);
  const items = itemsOf(notebook, people, scope);
  return [...new Set(words.map((word) => itemById(items, word)))];
}

/** Every promise and topic of these people, in their order. */
export function itemsOf(notebook: Notebook, people: readonly Person[], scope: Scope): FoundItem[] {
  if (scope !== 'open') {
    const all = people.flatMap((person) => allItemsOf(notebook, person));
    return scope === 'all' ? all : all.filter(({ promised }) => promised.state !== 'open');
  }
  const open = scanOpenPromises(notebook, people);
  return people.flatMap((person) =>
    (open.get(person) ?? []).map((promised) => ({ person, promised })),
  );
}

function allItemsOf(notebook: Notebook, person: Person): FoundItem[] {
  const log = readPersonLog(notebook, person);
  notebook.broken.push(...filesOf(log).flatMap(({ problems }) => problems));
  return promisesOf(log).map((promised) => ({ person, promised }));
}

function itemById(items: readonly FoundItem[], word: string): FoundItem {
  const id = word.replace(/^\^/, '');
  const exact = items.filter(({ promised }) => promised.id === id);
  const found = exact.length > 0 ? exact : itemsByPrefix(items, id);
  const [only, ...others] = found;
  if (only === undefined) {
    throw new OneononeError(
      'unknown-item',
      `nothing here has the id "${id}"`,
      'oneonone actions    lists what is open',
    );
  }
  if (others.length > 0) {
    const what =
      exact.length > 0
        ? 'stands at several; name the person and words'
        : 'is the beginning of several ids';
    throw several(`"${id}" ${what}`, found);
  }
  return only;
}

function itemsByPrefix(items: readonly FoundItem[], id: string): FoundItem[] {
  if (id.length < SHORTEST_PREFIX) return [];
  const folded = id.toLowerCase();
  return items.filter(({ promised }) => promised.id.toLowerCase().startsWith(folded));
}

function itemByWords(
  items: readonly FoundItem[],
  person: Person,
  words: readonly string[],
): FoundItem {
  const byId = words.length === 1 ? itemsByPrefix(items, words[0] ?? '') : [];
  const wanted = fold(words.join(' ')).split(' ');
  const fitting = items.filter(({ promised }) =>
    wanted.every((word) => fold(promised.text).includes(word)),
  );
  const exact = fitting.filter(({ promised }) => fold(promised.text) === wanted.join(' '));
  const found = [byId, exact, fitting].find((some) => some.length > 0) ?? [];
  const [only, ...others] = found;
  if (only === undefined) {
    const hint = `oneonone actions ${typedWord(person.handle)}    lists what is open`;
    throw new OneononeError(
      'unknown-item',
      `nothing with ${person.profile.name} has the words "${words.join(' ')}"`,
      hint,
    );
  }
  if (others.length > 0) throw several(`"${words.join(' ')}" fits several`, found);
  return only;
}

function fold(text: string): string {
  return foldAccents(foldName(text));
}

function several(message: string, items: readonly FoundItem[]): OneononeError {
  const list = items.map(
    ({ person, promised }) => `${promised.id}  ${person.profile.name}  ${promised.text}`,
  );
  return new OneononeError('ambiguous', message, list.join('\n'));
}
