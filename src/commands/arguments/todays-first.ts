import type { Notebook } from '../../notebook/notebook.ts';
import type { KnownPerson } from '../../notebook/read/read-people.ts';
import { readPeopleToday } from '../../notebook/read/todays-plans.ts';

/** Somebody to pick; `when` says that it is today, and at what time. */
export interface Pickable {
  known: KnownPerson;
  when: string | null;
}

/** These people, those on today first in the order of the day, the others as they came. */
export function todaysFirst(notebook: Notebook, people: readonly KnownPerson[]): Pickable[] {
  const { plans } = readPeopleToday(notebook);
  const onToday = plans.flatMap(({ person, time }): Pickable[] => {
    const known = people.find(({ handle }) => handle === person.handle);
    return known === undefined ? [] : [{ known, when: time === null ? 'today' : `today ${time}` }];
  });
  const first = new Set(onToday.map(({ known }) => known));
  const others = people.filter((known) => !first.has(known));
  return [...onToday, ...others.map((known) => ({ known, when: null }))];
}
