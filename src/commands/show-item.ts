import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import type { Copy, Promised } from '../core/promises/action-item.ts';
import { findInLog } from '../notebook/find/find-copies.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import type { Cell } from '../render/cell.ts';
import { safeText } from '../render/plain-text.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { itemJson } from './answers/answer-item.ts';
import { remarkHidden } from './answers/answer-record.ts';
import { sayDue, sayOwner } from './answers/item-row.ts';
import { chooseItems } from './arguments/choose-items.ts';
import type { Session } from './command.ts';

/** One line on which a promise stands; null for words that are private. */
interface ShownCopy {
  copy: Copy;
  text: string | null;
}

/** A promise or topic and every line on which it stands, newest first. */
export interface ItemCopies {
  person: Person;
  promised: Promised;
  copies: ShownCopy[];
}

/** Reads every copy of the item that an id names. Throws as `readItemArguments`. */
export async function readItemCopies(
  session: Session,
  notebook: Notebook,
  id: string,
  withPrivate: boolean,
): Promise<ItemCopies> {
  const [found] = await chooseItems(session, notebook, [id], 'open');
  if (found === undefined) throw new RangeError('an id that names nothing');
  const { person } = found;
  const promised = findInLog(notebook, person, found.promised);
  const isHidden = promised.private && !withPrivate;
  const copies = promised.copies
    .toReversed()
    .map((copy) => ({ copy, text: isHidden ? null : copy.text }));
  remarkHidden(session, copies.filter(({ text }) => text === null).length);
  return { person, promised, copies };
}

/** The documented fields of an item, and its copies. Private words are ''. */
export function itemCopiesJson(
  { person, promised, copies }: ItemCopies,
  today: CalendarDate,
): unknown {
  const text = textOf({ promised, copies }) ?? '';
  return {
    ...itemJson({ ...promised, text }, person.handle, today),
    kind: promised.kind,
    copies: copies.map(({ copy, text: words }) => ({
      file: copy.file,
      line: copy.line,
      state: copy.state,
      text: words ?? '',
    })),
  };
}

/** The words of the line that speaks for it. */
function textOf({ promised, copies }: Pick<ItemCopies, 'promised' | 'copies'>): string | null {
  const { file, line } = promised.shown;
  const shown = copies.find(({ copy }) => copy.file === file && copy.line === line);
  return shown?.text ?? null;
}

/** A line about the item, and one for each copy: its state and where it stands. */
export function viewItemCopies(item: ItemCopies, today: CalendarDate, theme: Theme): string {
  const { promised, copies } = item;
  if (!theme.isTerminal) {
    const rows = copies.map(({ copy, text }) => [
      ...[promised.id, copy.state, copy.file, String(copy.line), text ?? ''],
    ]);
    return renderTable(rows, {}, theme);
  }
  const rows = copies.map(({ copy, text }): Cell[] => [
    copy.state,
    `${safeText(copy.file)}:${copy.line}`,
    { text: text === textOf(item) ? '' : (text ?? '(private)'), style: theme.quiet },
  ]);
  return [headline(item, today, theme), renderTable(rows, { indent: 2 }, theme)].join('\n');
}

function headline(item: ItemCopies, today: CalendarDate, theme: Theme): string {
  const { person, promised } = item;
  const { id, state, since, closed, carried, due, owner, kind } = promised;
  const facts = [
    safeText(person.profile.name),
    kind === 'topic' ? 'topic' : sayOwner(owner, person),
    closed === null ? state : `${state} ${sayDay(closed, today)}`,
    kind === 'topic' && due === null ? null : sayDue(due, today),
    since === null ? null : `since ${sayDay(since, today)}`,
    carried === 0 ? null : `carried ${carried}×`,
  ];
  const text = safeText(textOf(item) ?? '(private)');
  const about = facts.filter((fact) => fact !== null).join(' · ');
  return `${theme.id(id)}  ${theme.bold(text)}\n  ${theme.quiet(about)}`;
}
