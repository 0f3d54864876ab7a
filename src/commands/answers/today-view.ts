import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { Today } from '../../notebook/read/read-today.ts';
import type { Cell } from '../../render/cell.ts';
import { isShort, renderCommandRows } from '../../render/command-rows.ts';
import { shareRows } from '../../render/share-rows.ts';
import { spread } from '../../render/spread.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { type GlanceLine, glanceLines } from './glance-lines.ts';
import { glanceRows } from './glance-rows.ts';

const WIDEST = 80;
/** The lines below the first: a dozen in all. */
const ROWS_AT_MOST = 11;
/** How many lines of each kind are wanted before any has more. */
const WISHES = [5, 2, 1, 1, 2, 2, 2];
/** Beyond this the names of all who are left are too many to type. */
const LONGEST_COMMAND = 34;

/** The day at a glance: at most a dozen lines on a terminal, every line there is in a pipe. */
export function viewToday(glance: Today, today: CalendarDate, theme: Theme): string {
  const groups = glanceLines(glance, today);
  if (!theme.isTerminal) return renderTable(groups.flat().map(plainRow), {}, theme);
  const title = headline(glance, today, theme);
  const lines = fitLines(groups, theme);
  return [title, ...(lines.length === 0 ? [sayNothing(glance)] : lines)].join('\n');
}

/** Fewer rows where long commands take lines of their own; the last kinds go where even one row of each is too much. */
function fitLines(groups: readonly GlanceLine[][], theme: Theme, most = ROWS_AT_MOST): string[] {
  const counts = groups.map(({ length }) => length);
  const rooms = shareRows(counts, WISHES, most);
  const shown = groups.flatMap((group, at) => shorten(group, rooms[at] ?? 1, theme.columns));
  const lines = renderCommandRows(glanceRows(shown, theme), theme).flat();
  if (lines.length <= ROWS_AT_MOST) return lines;
  return most > 1 ? fitLines(groups, theme, most - 1) : fitLines(groups.slice(0, -1), theme);
}

function headline({ meetings }: Today, today: CalendarDate, theme: Theme): string {
  const count = meetings.length === 0 ? 'nobody today' : `${meetings.length} today`;
  const columns = Math.min(theme.columns, WIDEST);
  return spread({ text: sayDay(today, today), style: theme.heading }, count, { ...theme, columns });
}

function sayNothing({ people }: Today): string {
  return people === 0
    ? 'Nobody here yet. Prepare a first talk: oneonone new <name>'
    : 'Nothing waits for you.';
}

/** The first lines of a group, the last of them standing for all that are left, too. */
function shorten(lines: readonly GlanceLine[], most: number, columns: number): GlanceLine[] {
  if (lines.length <= most) return [...lines];
  const rest = lines.slice(most - 1);
  const [first] = rest;
  if (first === undefined) return [];
  const command = commandForRest(first.kind, rest, columns);
  if (most === 1) return [{ ...first, words: sayAll(first, rest.length), command }];
  const words = `and ${rest.length} more`;
  return [...lines.slice(0, most - 1), { ...first, when: '', name: words, words, command }];
}

function sayAll({ kind, words }: GlanceLine, count: number): string {
  // The name stands before the words.
  return kind === 'today' ? `${words}, and ${count - 1} more` : `${count}, first ${words}`;
}

function commandForRest(
  kind: GlanceLine['kind'],
  rest: readonly GlanceLine[],
  columns: number,
): string {
  if (kind === 'unconfirmed' || kind === 'not met lately') return 'oneonone stale';
  const people = rest.map(({ typed }) => typed);
  const command = `oneonone ${kind === 'today' ? 'new' : 'prep'} ${people.join(' ')}`;
  if (command.length <= LONGEST_COMMAND && isShort(command, columns)) return command;
  return kind === 'today' ? 'oneonone prep' : `oneonone prep ${people[0] ?? ''}`;
}

function plainRow({ kind, when, person, words, command }: GlanceLine): Cell[] {
  return [kind, when, person, words, command];
}
