import type { Promised } from '../../core/promises/action-item.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { readAdvice } from '../../notebook/read/read-advice.ts';
import type { Standing } from '../../notebook/read/read-standings.ts';
import { type AdviceJson, adviceJson, sayAdvice } from './answer-advice.ts';

/** The advice about somebody who is listed, the weightiest first: its fields, and how it is said. */
export interface ListedAdvice {
  fields: AdviceJson[];
  sentences: string[];
}

/** The advice about those of whom it is known what is open with them. */
export function listAdvice(
  notebook: Notebook,
  standings: readonly Standing[],
  open: ReadonlyMap<Person, Promised[]>,
): Map<Person, ListedAdvice> {
  const listed = new Map<Person, ListedAdvice>();
  for (const { person, rhythm } of standings) {
    const promised = open.get(person);
    if (promised === undefined) continue;
    const advice = readAdvice(notebook, person, promised, rhythm);
    listed.set(person, {
      fields: advice.map((one) => adviceJson(one, person)),
      sentences: advice.map((one) => sayAdvice(one, notebook.today)),
    });
  }
  return listed;
}
