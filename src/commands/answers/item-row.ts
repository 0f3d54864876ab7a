import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';

type Someone = Pick<Person, 'handle' | 'profile'>;

/** An item's columns in a pipe, the same in every answer: whole id, state, owner, due, person, text. */
export function pipedItem({ id, state, owner, due, text }: Promised, { handle }: Someone): Cell[] {
  return [id, state, owner ?? '', due ?? '', handle, safeText(text)];
}

/** The owner by name: "you", the person, somebody else, or "nobody". */
export function sayOwner(owner: string | null, { handle, profile }: Someone): string {
  if (owner === null) return 'nobody';
  if (owner === 'me') return 'you';
  return safeText(owner === handle ? profile.name : owner);
}

/** "due Fri 27 Nov", or "no date". */
export function sayDue(due: CalendarDate | null, today: CalendarDate): string {
  return due === null ? 'no date' : `due ${sayDay(due, today)}`;
}

/** One promise as the answer of a command that changed it. */
export function viewItem(
  promised: Promised,
  person: Someone,
  today: CalendarDate,
  theme: Theme,
): string {
  if (!theme.isTerminal) return renderTable([pipedItem(promised, person)], {}, theme);
  const id = { text: promised.id.slice(0, 4), style: theme.id };
  const cells = [
    withWhom(promised.owner, person),
    safeText(promised.text),
    sayDue(promised.due, today),
  ];
  return renderTable([[id, ...cells]], { flexible: [2] }, theme);
}

/** The owner, and always the person as well. */
function withWhom(owner: string | null, person: Someone): string {
  const name = safeText(person.profile.name);
  if (owner === person.handle) return name;
  return owner === 'me' ? `you owe ${name}` : `${sayOwner(owner, person)}, with ${name}`;
}
