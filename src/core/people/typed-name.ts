import { foldAccents, foldName } from './fold-name.ts';
import { matchPerson, type Named } from './match-person.ts';
import { typedWord } from './typed-word.ts';

/** What to type for somebody: the first word of the handle where that means them and nobody else, else the handle. */
export type TypedName = (person: Pick<Named, 'handle'>) => string;

/** Short names for commands, by everybody there is: people in the archive are found by their names as well. */
export function typedNames(everybody: readonly Named[]): TypedName {
  const firstWords = new Set(everybody.map(({ handle }) => plain(firstWord(handle))));
  const meant = peopleByBeginning(everybody, firstWords);
  return ({ handle }) => {
    const word = firstWord(handle);
    if (word === handle) return typedWord(handle);
    const people = meant.get(plain(word)) ?? [];
    // Commands that can make a person read names more strictly than the others: both must agree.
    const isClear = (['prefix', 'word'] as const).every((mode) => {
      const match = matchPerson(word, people, mode);
      return match.kind === 'one' && match.person.handle === handle;
    });
    return typedWord(isClear ? word : handle);
  };
}

/** For each word those with a name that begins with it: nobody else could be meant, and many people take long to match. */
function peopleByBeginning(
  everybody: readonly Named[],
  words: ReadonlySet<string>,
): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const person of everybody) {
    for (const word of beginningsOf(person)) {
      if (!words.has(word)) continue;
      const people = found.get(word);
      if (people === undefined) found.set(word, [person]);
      else people.push(person);
    }
  }
  return found;
}

function beginningsOf({ handle, name, aliases }: Named): Set<string> {
  const names = [handle, name, ...aliases].map(plain);
  return new Set(
    names.flatMap((one) => Array.from({ length: one.length }, (_none, at) => one.slice(0, at + 1))),
  );
}

function plain(name: string): string {
  return foldAccents(foldName(name));
}

function firstWord(handle: string): string {
  return handle.split('-', 1)[0] ?? handle;
}
