import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { type Notebook, openNotebook } from '../../src/notebook/notebook.ts';
import type { Person } from '../../src/notebook/read/person-log.ts';
import { readPeople } from '../../src/notebook/read/read-people.ts';
import type { Files } from '../../src/world.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';
import type { TempFolder } from './temp-notebook.ts';

/** A temporary notebook, open as of a day, with everybody in it. */
export interface OpenNotebook {
  world: FakeWorld;
  notebook: Notebook;
  people: Person[];
}

/** Opens a temporary notebook as of a day. */
export function openTemp(folder: TempFolder, today = '2026-11-20', files?: Files): OpenNotebook {
  const world = fakeWorld({ folder: folder.root, today, ...(files && { files }) });
  const notebook = openNotebook(world, calendarDate(today), folder.root);
  if (notebook === null) throw new Error(`no notebook in ${folder.root}`);
  return { world, notebook, people: readPeople(notebook).people };
}
