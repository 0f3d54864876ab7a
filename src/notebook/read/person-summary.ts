import type { Promised } from '../../core/promises/action-item.ts';
import type { Rhythm } from '../../core/rhythm/rhythm.ts';
import type { Notebook } from '../notebook.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import type { Person } from './person-log.ts';
import { readRhythm } from './rhythm-facts.ts';

/** A person as a list shows them. */
export interface PersonSummary {
  person: Person;
  rhythm: Rhythm;
  /** Open promises that I made to them. */
  openMine: number;
  /** Open promises that somebody else made. */
  openTheirs: number;
}

/** How things stand with each of these people, in their order; reads only the meetings and lines that tell it. */
export function summarisePeople(notebook: Notebook, people: readonly Person[]): PersonSummary[] {
  const open = scanOpenPromises(notebook, people);
  return people.map((person) => summaryOf(notebook, person, open.get(person) ?? []));
}

/** How things stand with one person. */
export function summarisePerson(notebook: Notebook, person: Person): PersonSummary {
  return summaryOf(notebook, person, scanOpenPromises(notebook, [person]).get(person) ?? []);
}

function summaryOf(notebook: Notebook, person: Person, open: readonly Promised[]): PersonSummary {
  const promises = open.filter(({ kind }) => kind === 'action');
  return {
    person,
    rhythm: readRhythm(notebook, person, 0).rhythm,
    openMine: promises.filter(({ owner }) => owner === 'me').length,
    openTheirs: promises.filter(({ owner }) => owner !== null && owner !== 'me').length,
  };
}
