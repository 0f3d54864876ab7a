import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { main } from '../../src/main.ts';
import { openNotebook } from '../../src/notebook/notebook.ts';
import { promisesOf, readPersonLog } from '../../src/notebook/read/person-log.ts';
import { readPeople } from '../../src/notebook/read/read-people.ts';
import { fakeWorld } from './fake-world.ts';
import type { TempFolder } from './temp-notebook.ts';

/** One promise or topic of a notebook. */
export interface Item {
  /** Whose, and in which words: `alice: Draft the RFC`. */
  key: string;
  id: string;
  person: string;
  kind: 'action' | 'topic' | 'goal';
  state: 'open' | 'done' | 'dropped';
  file: string;
}

/** What one command said. */
export interface Said {
  exitCode: number;
  output: string;
  errors: string;
}

/** Runs one command in a notebook, in a pipe, on a given day. A bug of the program fails the test. */
export async function runIn(folder: TempFolder, words: string[], today: string): Promise<Said> {
  const world = fakeWorld({ folder: folder.root, today });
  const exitCode = await main(words, world, 'test');
  const said = { exitCode, output: world.output(), errors: world.errors() };
  if (said.errors.includes('bug in oneonone'))
    throw new Error(`${words.join(' ')}: ${said.errors}`);
  return said;
}

/** Every promise, topic and goal of everybody, whatever its state. */
export function itemsIn(folder: TempFolder, today: string): Item[] {
  const world = fakeWorld({ folder: folder.root, today });
  const notebook = openNotebook(world, calendarDate(today), folder.root);
  if (notebook === null) throw new Error('no notebook');
  return readPeople(notebook).people.flatMap((person) =>
    promisesOf(readPersonLog(notebook, person)).map(({ id, kind, state, text, shown }) => ({
      ...{ key: `${person.handle}: ${text}`, id, person: person.handle },
      ...{ kind, state, file: shown.file },
    })),
  );
}
