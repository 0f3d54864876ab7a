import { matchPerson } from '../../core/people/match-person.ts';
import { OneononeError } from '../../errors.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { readNames, readPeople } from '../../notebook/read/read-people.ts';
import { safeText } from '../../render/plain-text.ts';
import { sayDue } from '../answers/item-row.ts';
import type { Session } from '../command.ts';
import { type FoundItem, itemsOf, readItemArguments } from './item.ts';
import { ambiguous, openKnown } from './person.ts';

/** Which items a command is for. */
export type Wanted = 'open' | 'closed';

const LISTED = 10;

/**
 * The items that words name; without words, or with a person alone, those ticked in a list on a terminal. An id or words
 * that fit no item of the wanted kind may name one of the other. Throws as `readItemArguments`, and `usage` where
 * nobody can be asked.
 */
export async function chooseItems(
  session: Session,
  notebook: Notebook,
  words: readonly string[],
  wanted: Wanted,
): Promise<FoundItem[]> {
  const people = peopleToAskAbout(notebook, words);
  if (people === null) return namedItems(notebook, words, wanted);
  const items = itemsOf(notebook, people, wanted).sort(wanted === 'open' ? byDue : byClosed);
  if (!session.canAsk) throw whichOne(items);
  if (items.length === 0) return [];
  const choices = items.map((item) => ({ label: labelOf(item, session), value: item }));
  return session.world.prompter.pickMany(
    wanted === 'open' ? 'Which ones?' : 'Open which ones again?',
    choices,
  );
}

/** Those whose items are ticked in a list; null where the words name items themselves. */
function peopleToAskAbout(notebook: Notebook, words: readonly string[]): Person[] | null {
  const [first, ...rest] = words;
  if (first === undefined) return readPeople(notebook).people;
  if (rest.length > 0 || /^[\d^]/.test(first)) return null;
  const everybody = readNames(notebook);
  const match = matchPerson(first, everybody, 'prefix');
  if (match.kind === 'many') throw ambiguous(first, match.people);
  return match.kind === 'one' ? [openKnown(notebook, match.person, everybody)] : null;
}

function namedItems(notebook: Notebook, words: readonly string[], wanted: Wanted): FoundItem[] {
  const other = wanted === 'open' ? 'closed' : 'open';
  const found =
    unlessUnknown(() => readItemArguments(notebook, words, wanted)) ??
    unlessUnclear(() => readItemArguments(notebook, words, other)) ??
    unlessUnclear(() => eachInTurn(notebook, words, wanted, other));
  // Once more, for its error.
  return found ?? readItemArguments(notebook, words, wanted);
}

/** Some ids of the wanted kind, some of the other. */
function eachInTurn(
  notebook: Notebook,
  words: readonly string[],
  wanted: Wanted,
  other: Wanted,
): FoundItem[] {
  return words.flatMap(
    (word) =>
      unlessUnknown(() => readItemArguments(notebook, [word], wanted)) ??
      readItemArguments(notebook, [word], other),
  );
}

function unlessUnknown(read: () => FoundItem[]): FoundItem[] | null {
  return unlessRefused(read, ['unknown-item']);
}

function unlessUnclear(read: () => FoundItem[]): FoundItem[] | null {
  return unlessRefused(read, ['unknown-item', 'ambiguous']);
}

function unlessRefused(
  read: () => FoundItem[],
  codes: readonly OneononeError['code'][],
): FoundItem[] | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof OneononeError && codes.includes(error.code)) return null;
    throw error;
  }
}

function whichOne(items: readonly FoundItem[]): OneononeError {
  const list = items
    .slice(0, LISTED)
    .map(({ person, promised }) => `${promised.id}  ${person.profile.name}  ${promised.text}`);
  if (items.length > LISTED) list.push(`and ${items.length - LISTED} more`);
  const hint = ['name an id, or a person and words of it', ...list].join('\n');
  return new OneononeError('usage', 'which one?', hint);
}

/** Orders items by their dates, those without one last. */
export function byDue(a: FoundItem, b: FoundItem): number {
  return compare(a.promised.due ?? '~', b.promised.due ?? '~');
}

/** Orders closed items, the newest first. */
export function byClosed(a: FoundItem, b: FoundItem): number {
  return compare(b.promised.closed ?? '', a.promised.closed ?? '');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function labelOf({ person, promised }: FoundItem, { today }: Session): string {
  const { id, due, text, kind } = promised;
  const about = kind === 'topic' ? 'topic' : sayDue(due, today);
  return [id.slice(0, 4), safeText(person.profile.name), safeText(text), about].join('  ');
}
