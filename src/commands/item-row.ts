import type { Promised } from '../core/action-item.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import { sayDay } from '../core/day-words.ts';
import type { Person } from '../notebook/person-log.ts';
import type { Cell } from '../render/cell.ts';
import { safeText } from '../render/plain-text.ts';

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
