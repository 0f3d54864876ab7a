import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { scanOpenPromises } from '../../notebook/scan/scan-promises.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { itemJson } from './answer-item.ts';
import { pipedItem, sayDue, sayOwner } from './item-row.ts';

/** What waits for the next meeting with a person. */
export interface Waiting {
  kind: 'waiting';
  person: Person;
  items: Promised[];
  today: CalendarDate;
}

/** The open topics and promises in a person's inbox and profile, oldest first. */
export function readWaiting(notebook: Notebook, person: Person): Waiting {
  const open = scanOpenPromises(notebook, [person]).get(person) ?? [];
  const items = open.filter(({ shown }) => shown.meeting === null);
  return { kind: 'waiting', person, items, today: notebook.today };
}

/** The documented fields of each, and whether it is a topic. */
export function waitingJson({ items, person, today }: Waiting): unknown {
  return items.map((item) => ({
    ...itemJson(item, person.handle, today),
    kind: item.kind,
    headsUp: item.headsUp,
  }));
}

/** What waits, for people. */
export function viewWaiting({ items, person, today }: Waiting, theme: Theme): string {
  const name = safeText(person.profile.name);
  if (!theme.isTerminal)
    return renderTable(
      items.map((item) => pipedItem(item, person)),
      {},
      theme,
    );
  if (items.length === 0) return `Nothing waits for ${name}.`;
  const rows = items.map((item) => waitingRow(item, person, today, theme));
  const table = renderTable(rows, { indent: 2, flexible: [2] }, theme);
  const next = theme.quiet(`Into the next meeting: oneonone new ${typedWord(person.handle)}`);
  return `${theme.heading(`Waiting for ${name}`)}\n${table}\n${next}`;
}

function waitingRow(item: Promised, person: Person, today: CalendarDate, theme: Theme): Cell[] {
  const isTopic = item.kind === 'topic';
  const marks = [
    isTopic ? '' : sayDue(item.due, today),
    item.headsUp ? 'heads-up' : '',
    item.private ? 'private' : '',
  ];
  return [
    { text: item.id.slice(0, 4), style: theme.id },
    isTopic ? 'topic' : sayOwner(item.owner, person),
    safeText(item.text),
    { text: marks.filter((mark) => mark !== '').join(', '), style: theme.quiet },
  ];
}
