import { type CalendarDate, daysBetween } from '../../core/dates/calendar-date.ts';
import { sayAge, sayDay } from '../../core/dates/day-words.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { isOverdue, type Promised } from '../../core/promises/action-item.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { Cell } from '../../render/cell.ts';
import { plural } from '../../render/sentence.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import type { FoundItem } from '../arguments/item.ts';
import { sayDueDay } from './card-item-rows.ts';

/** What `actions` answers. */
export interface ActionsAnswer {
  items: FoundItem[];
  today: CalendarDate;
  /** Whether open items of everybody were asked for, and nothing less. */
  isEverything: boolean;
}

/** Promises for people: mine, theirs and nobody's, in the same columns; in a pipe a line each. */
export function viewActions({ items, today, isEverything }: ActionsAnswer, theme: Theme): string {
  if (items.length === 0) {
    if (!theme.isTerminal) return '';
    return isEverything ? 'Nothing open. All promises are kept.' : 'Nothing like that.';
  }
  if (!theme.isTerminal) return renderTable(items.map(pipedRow), {}, theme);
  const groups = groupsOf(items);
  const lines = linesOf(
    groups.flatMap(([, group]) => group),
    today,
    theme,
  );
  const parts = groups.flatMap(([title, group]) => [
    theme.heading(`${title} ${group.length}`),
    ...lines.splice(0, group.length),
  ]);
  return [...parts, ...nextStep(items, today, theme)].join('\n');
}

function groupsOf(items: readonly FoundItem[]): [string, FoundItem[]][] {
  const isOpen = items.every(({ promised }) => promised.state === 'open');
  const [mine, theirs, nobodys] = isOpen
    ? ['You owe', 'You wait for', 'Nobody owns']
    : ['Yours', 'Theirs', 'Nobody’s'];
  const groups: [string, FoundItem[]][] = [
    [mine, items.filter(({ promised }) => promised.owner === 'me')],
    [theirs, items.filter(({ promised }) => promised.owner !== null && promised.owner !== 'me')],
    [nobodys, items.filter(({ promised }) => promised.owner === null)],
  ];
  return groups.filter(([, group]) => group.length > 0);
}

/** A line for each. One table for all groups: the same columns are there, or left out, for mine and for theirs. */
function linesOf(items: readonly FoundItem[], today: CalendarDate, theme: Theme): string[] {
  const rows = items.map((item) => actionRow(item, today, theme));
  return renderTable(rows, { indent: 2, flexible: [3], droppable: [5, 4] }, theme).split('\n');
}

function nextStep(items: readonly FoundItem[], today: CalendarDate, theme: Theme): string[] {
  const first = items.find(({ promised }) => promised.state === 'open');
  if (first === undefined) return [];
  const late = items.filter(({ promised }) => isOverdue(promised, today)).length;
  const start = late > 0 ? `${plural(late, 'promise')} overdue. ` : '';
  return [
    theme.quiet(`${start}Kept one? oneonone done ${typedWord(first.promised.id.slice(0, 4))}`),
  ];
}

function pipedRow({ person, promised }: FoundItem): Cell[] {
  const { id, state, owner, due, text } = promised;
  return [id, state, owner ?? '', due ?? '', person.handle, text];
}

function actionRow({ person, promised }: FoundItem, today: CalendarDate, theme: Theme): Cell[] {
  const style = isOverdue(promised, today) ? theme.overdue : theme.quiet;
  const due = promised.due === null ? '' : sayDay(promised.due, today);
  return [
    { text: promised.id.slice(0, 4), style: theme.id },
    isOverdue(promised, today) ? { text: due, style } : due,
    ownerName(promised.owner, person),
    promised.text,
    { text: ageWords(promised, today), style },
    { text: markWords(promised), style: theme.quiet },
  ];
}

function ownerName(owner: string | null, person: Person): string {
  return owner === 'me' || owner === null || owner === person.handle ? person.profile.name : owner;
}

/** What became of a closed promise; how late an open one is, in the words of a card, or how old. */
function ageWords(promised: Promised, today: CalendarDate): string {
  const { state, since, due, closed } = promised;
  if (state !== 'open') return closed === null ? state : `${state} ${sayDay(closed, today)}`;
  if (due !== null && isOverdue(promised, today)) return sayDueDay(due, true, today);
  return since !== null && since < today ? sayAge(daysBetween(since, today)) : '';
}

function markWords({ carried, private: isPrivate }: Promised): string {
  const words = [carried > 0 ? `carried ${carried}×` : '', isPrivate ? 'private' : ''];
  return words.filter((word) => word !== '').join(', ');
}
