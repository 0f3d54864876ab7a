import { matchPerson } from '../../core/people/match-person.ts';
import { RELATIONS } from '../../core/people/person.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { OneononeError } from '../../errors.ts';
import type { Change } from '../../notebook/change.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { capitalised, planNewPerson } from '../../notebook/plan/new-person.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { type KnownPerson, readKnownPerson, readNames } from '../../notebook/read/read-people.ts';
import type { Session } from '../command.ts';
import { ambiguous, labelOf, openKnown } from './person.ts';

/** A person, and, where they are new, the change that adds them. */
export interface PersonOrNew {
  person: Person;
  addition: Change | null;
}

/**
 * The person that a word means, for commands that can add one: a name's beginning counts only up to a word boundary.
 * An unknown person is asked about on a terminal; unattended they are added unless a known name is near. Throws
 * `ambiguous`, or `unknown-person` with the near names.
 */
export async function readPersonOrNew(
  session: Session,
  notebook: Notebook,
  query: string,
): Promise<PersonOrNew> {
  return meantOrNew(session, notebook, query, readNames(notebook));
}

async function meantOrNew(
  session: Session,
  notebook: Notebook,
  query: string,
  everybody: readonly KnownPerson[],
): Promise<PersonOrNew> {
  const match = matchPerson(query, everybody, 'word');
  if (match.kind === 'one') {
    const person = readKnownPerson(notebook, match.person, everybody);
    if (person !== null) return { person, addition: null };
    // A folder with nothing in it: left empty, or another oneonone is about to put a profile into it.
    const others = everybody.filter((known) => known !== match.person);
    return meantOrNew(session, notebook, query, others);
  }
  if (match.kind === 'many') throw ambiguous(query, match.people);
  const known = await askForNear(session, query, match.near);
  if (known !== null) return { person: openKnown(notebook, known, everybody), addition: null };
  const relation = await askRelation(session, query);
  const { person, change } = planNewPerson(notebook, { name: query, relation }, everybody);
  return { person, addition: change };
}

/** The near name that was meant, or null for somebody new. */
async function askForNear(
  session: Session,
  query: string,
  near: readonly KnownPerson[],
): Promise<KnownPerson | null> {
  if (near.length === 0) return null;
  if (!session.canAsk) {
    const list = near.map(labelOf).join('\n');
    const hint = `did you mean\n${list}\nsomebody new: oneonone people add ${typedWord(query)}`;
    throw new OneononeError('unknown-person', `there is no "${query}" in this notebook`, hint);
  }
  const choices: { label: string; value: KnownPerson | null }[] = near.map((known) => ({
    label: labelOf(known),
    value: known,
  }));
  const name = capitalised(query);
  choices.push({ label: `somebody new: ${name}`, value: null });
  return session.world.prompter.pick(`No ${name} yet. Who is meant?`, choices);
}

async function askRelation(session: Session, query: string) {
  if (!session.canAsk) return 'report' as const;
  const name = capitalised(query);
  const choices = RELATIONS.map((relation) => ({ label: relation, value: relation }));
  return session.world.prompter.pick(`No ${name} yet. Add ${name} as a …`, choices);
}
