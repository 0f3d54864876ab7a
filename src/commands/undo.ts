import type { CalendarDate } from '../core/dates/calendar-date.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { type KnownPerson, readNames } from '../notebook/read/read-people.ts';
import { type Entry, foldersIn } from '../notebook/undo/journal-entry.ts';
import { planTakingBack, type TakingBack, takeBack } from '../notebook/undo/take-back.ts';
import { sayWritten, type Undone, viewUndone, type Written } from './answers/undo-view.ts';
import { type Answer, command, type Session } from './command.ts';
import { isOn } from './input.ts';
import type { Changed } from './update.ts';

/** `oneonone undo`: the last command that wrote, taken back. */
export const undo = command<Changed<Undone>>({
  name: 'undo',
  group: 'notebook',
  summary: 'take back the last command that wrote',
  arguments: [],
  options: [],
  examples: [
    { line: 'oneonone undo', does: 'the files are as they were; again: the command before it' },
    { line: 'oneonone undo --dry-run', does: 'what that would change' },
  ],
  writes: true,
  run: (session, input) => {
    const notebook = session.notebook();
    return isOn(input, 'dry-run') ? planOnly(session, notebook) : undoLast(session, notebook);
  },
  json: ({ changed, undone, previous }) => ({
    changed,
    undone: undone === null ? null : writtenJson(undone),
    next: previous === null ? null : writtenJson(previous),
  }),
  view: viewUndone,
});

function planOnly(session: Session, notebook: Notebook): Answer<Changed<Undone>> {
  const { world, today } = session;
  const planned = planTakingBack(world, notebook.root);
  const data = { ...asUndone(planned, readNames(notebook), today), changed: [] };
  if (data.undone !== null && data.undone.shown.length > 0) {
    session.remark(`${sayWritten(data.undone, today)} would be taken back.`);
  }
  return { data, planned: planned?.shown ?? [] };
}

function undoLast({ world, today }: Session, notebook: Notebook): Answer<Changed<Undone>> {
  // Who came with the command is only known before, who was renamed by it only after.
  const before = readNames(notebook);
  const taken = takeBack(world, notebook.root);
  const names = [...readNames(notebook), ...before];
  return { data: { ...asUndone(taken, names, today), changed: taken?.changed ?? [] } };
}

function asUndone(
  taken: TakingBack | null,
  names: readonly KnownPerson[],
  today: CalendarDate,
): Undone {
  if (taken === null) return { undone: null, previous: null, today };
  const { entry, previous, shown, folder } = taken;
  return {
    undone: { ...asWritten(entry, names), shown, folder },
    previous: previous === null ? null : asWritten(previous, names),
    today,
  };
}

function asWritten(entry: Entry, names: readonly KnownPerson[]): Written {
  const people = foldersIn(entry).map((folder) => {
    const known = names.find(({ place }) => place.folder === folder);
    return known === undefined ? { handle: folder, name: folder } : known;
  });
  return { ...entry, people: people.map(({ handle, name }) => ({ handle, name })) };
}

function writtenJson({ command: name, day, time, people }: Written) {
  return { command: name, at: `${day}T${time}`, people: people.map(({ handle }) => handle) };
}
