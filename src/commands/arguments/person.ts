import { type MatchMode, matchPerson } from '../../core/people/match-person.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { OneononeError } from '../../errors.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { type KnownPerson, readKnownPerson, readNames } from '../../notebook/read/read-people.ts';
import { safeText } from '../../render/plain-text.ts';
import type { Session } from '../command.ts';

/** Somebody as a refusal or a picker lists them: "alice (Alice Chen)". */
export function labelOf({ handle, name }: { handle: string; name: string }): string {
  return handle === name ? handle : `${handle} (${name})`;
}

/**
 * The person that a word means, or, without a word, the one picked on a terminal. Throws `unknown-person` or
 * `ambiguous` with the candidates, `usage` where nobody can be asked.
 */
export async function readPersonArgument(
  session: Session,
  notebook: Notebook,
  query: string | undefined,
): Promise<Person> {
  const everybody = readNames(notebook);
  const known =
    query === undefined ? await pickPerson(session, notebook, everybody) : meant(query, everybody);
  return openKnown(notebook, known, everybody);
}

/** The person that a word means. Throws `unknown-person` or `ambiguous` with the candidates. */
export function meant<Known extends { handle: string; name: string; aliases: readonly string[] }>(
  query: string,
  everybody: readonly Known[],
  mode: MatchMode = 'prefix',
): Known {
  const match = matchPerson(query, everybody, mode);
  if (match.kind === 'one') return match.person;
  if (match.kind === 'many') throw ambiguous(query, match.people);
  throw unknown(query, match.near, everybody.length);
}

/** That person with their files listed. Throws `unknown-person` when the folder went away. */
export function openKnown(
  notebook: Notebook,
  known: KnownPerson,
  everybody: readonly KnownPerson[],
): Person {
  const person = readKnownPerson(notebook, known, everybody);
  if (person === null) throw unknown(known.handle, [], everybody.length);
  return person;
}

/** A refusal that lists who could have been meant. */
export function ambiguous(
  query: string,
  people: readonly { handle: string; name: string }[],
): OneononeError {
  const list = people.map(labelOf).join('\n');
  return new OneononeError('ambiguous', `"${query}" could be several people`, list);
}

function unknown(
  query: string,
  near: readonly { handle: string; name: string }[],
  count: number,
): OneononeError {
  const message = `there is no "${query}" in this notebook`;
  if (near.length > 0) {
    return new OneononeError(
      'unknown-person',
      message,
      `did you mean\n${near.map(labelOf).join('\n')}`,
    );
  }
  const hint =
    count === 0 ? `oneonone people add ${typedWord(query)}` : 'oneonone people    lists everybody';
  return new OneononeError('unknown-person', message, hint);
}

async function pickPerson(
  session: Session,
  notebook: Notebook,
  everybody: readonly KnownPerson[],
): Promise<KnownPerson> {
  const active = everybody.filter(({ profile }) => profile.archived === null);
  if (!session.canAsk || active.length === 0) {
    throw new OneononeError(
      'usage',
      'who is it about? Name a person',
      'oneonone people    lists everybody',
    );
  }
  const { todaysFirst } = await import('./todays-first.ts');
  const choices = todaysFirst(notebook, active).map(({ known, when }) => {
    const label = when === null ? labelOf(known) : `${labelOf(known)}, ${when}`;
    return { label: safeText(label), value: known };
  });
  return session.world.prompter.pick('Who?', choices);
}
