import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { OneononeError } from '../../errors.ts';
import { changeDue } from '../../format/edit/edit-item.ts';
import type { Change } from '../change.ts';
import { findAgain, findCopies } from '../find/find-copies.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import { changesOf } from './edits.ts';

/**
 * Gives an open promise another date, or none, on every line that shows it open. Throws `unknown-item` when it is not
 * open any more, `unreadable` for a file that must not be written.
 */
export function planDue(
  notebook: Notebook,
  person: Person,
  wanted: Promised,
  due: CalendarDate | null,
): { changes: Change[]; result: Promised } {
  const fresh = relistPerson(notebook, person);
  const promised = findAgain(scanOpenPromises(notebook, [fresh]).get(fresh) ?? [], wanted);
  if (promised === undefined) {
    const hint = `oneonone actions ${typedWord(person.handle)}    lists what is open`;
    throw new OneononeError('unknown-item', `"${wanted.text}" is not open any more`, hint);
  }
  const open = promised.copies.filter((copy) => copy.state === 'open');
  // Where only carried lines are left, the newest of them stands for the promise.
  const copies = open.length > 0 ? open : [promised.shown];
  const edits = findCopies(notebook, fresh, copies).map(({ file, item }) => ({
    file,
    splices: changeDue({ document: file.document, item, style: notebook.settings.tasks }, due),
  }));
  const kind = due === null ? promised.kind : 'action';
  return { changes: changesOf(edits), result: { ...promised, kind, due } };
}
