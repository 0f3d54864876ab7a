import type { Promised } from '../core/action-item.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import { OneononeError } from '../errors.ts';
import { changeDue } from '../format/edit-item.ts';
import type { Change } from './apply-changes.ts';
import { changesOf, type FileEdit, itemAt } from './edits.ts';
import type { Notebook } from './notebook.ts';
import type { LogFile, Person } from './person-log.ts';
import { readLogFile } from './read-log-file.ts';
import { relistPerson } from './read-people.ts';
import { scanOpenPromises } from './scan-promises.ts';

/**
 * Gives an open promise another date, or none, on every line that shows it open. Throws `unknown-item` when it is not
 * open any more, `unreadable` for a file that must not be written.
 */
export function planDue(
  notebook: Notebook,
  person: Person,
  id: string,
  due: CalendarDate | null,
): { changes: Change[]; result: Promised } {
  const fresh = relistPerson(notebook, person);
  const promised = scanOpenPromises(notebook, [fresh])
    .get(fresh)
    ?.find((one) => one.id === id);
  if (promised === undefined) {
    throw new OneononeError(
      'unknown-item',
      `${id} is not open any more`,
      `oneonone actions ${person.handle}`,
    );
  }
  const edits = editsFor(notebook, fresh, promised, due);
  return {
    changes: changesOf(edits),
    result: { ...promised, due, kind: due === null ? promised.kind : 'action' },
  };
}

function editsFor(
  notebook: Notebook,
  person: Person,
  promised: Promised,
  due: CalendarDate | null,
): FileEdit[] {
  const style = notebook.settings.tasks;
  const open = promised.copies.filter((copy) => copy.state === 'open');
  const files = new Map<string, LogFile | null>();
  // Where only carried lines are left, the newest of them stands for the promise.
  return (open.length > 0 ? open : [promised.shown]).flatMap((copy): FileEdit[] => {
    if (!files.has(copy.file)) files.set(copy.file, readLogFile(notebook, person, copy.file));
    const file = files.get(copy.file) ?? null;
    const item = file === null ? null : itemAt(file, copy);
    if (file === null || item === null) return [];
    return [{ file, splices: changeDue({ document: file.document, item, style }, due) }];
  });
}
