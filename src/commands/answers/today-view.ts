import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { Today } from '../../notebook/read/read-today.ts';
import { type Cell, toField } from '../../render/cell.ts';
import { shareRows } from '../../render/share-rows.ts';
import { spread } from '../../render/spread.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { cut, textWidth } from '../../render/width.ts';
import { type GlanceLine, glanceLines } from './glance-lines.ts';

const WIDEST = 80;
const GAP = 2;
const NARROWEST = 12;
/** The lines below the first: a dozen in all. */
const ROWS_AT_MOST = 11;
/** How many lines of each kind are wanted before any has more. */
const WISHES = [5, 2, 1, 1, 2, 2, 2];
/** Beyond this the names of all who are left are too many to type. */
const LONGEST_COMMAND = 34;
/** A name takes this part of a line at most. */
const NAME_SHARE = 4;
const TITLES: Record<Exclude<GlanceLine['kind'], 'today'>, string> = {
  unconfirmed: 'Unconfirmed',
  'you owe': 'You owe',
  'you wait for': 'You wait for',
  'not met lately': 'Not met lately',
  birthday: 'Birthday',
  advice: 'Advice',
};

/** The day at a glance: at most a dozen lines on a terminal, every line there is in a pipe. */
export function viewToday(glance: Today, today: CalendarDate, theme: Theme): string {
  const groups = glanceLines(glance, today);
  if (!theme.isTerminal) return renderTable(groups.flat().map(plainRow), {}, theme);
  const counts = groups.map(({ length }) => length);
  const rooms = shareRows(counts, WISHES, ROWS_AT_MOST);
  const shown = groups.flatMap((lines, index) => shorten(lines, rooms[index] ?? 1));
  const isTimed = shown.some(({ kind, when }) => kind === 'today' && when !== '');
  const rows = shown.map((line, index) => toRow(line, shown[index - 1]?.kind, isTimed, theme));
  const fitting = rows.map((row, index) => fitWords(row, shown[index]?.kind, roomIn(rows, theme)));
  const title = headline(glance, today, theme);
  if (rows.length === 0) return `${title}\n${sayNothing(glance)}`;
  return `${title}\n${renderTable(fitting, { flexible: [1, 0] }, theme)}`;
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
function shorten(lines: readonly GlanceLine[], most: number): GlanceLine[] {
  if (lines.length <= most) return [...lines];
  const rest = lines.slice(most - 1);
  const [first] = rest;
  if (first === undefined) return [];
  const command = commandForRest(first.kind, rest);
  if (most === 1) return [{ ...first, words: `${rest.length}, first ${first.words}`, command }];
  const words = `and ${rest.length} more`;
  return [...lines.slice(0, most - 1), { ...first, when: '', name: words, words, command }];
}

function commandForRest(kind: GlanceLine['kind'], rest: readonly GlanceLine[]): string {
  if (kind === 'unconfirmed' || kind === 'not met lately') return 'oneonone stale';
  const people = rest.map(({ person }) => person);
  const all = `oneonone ${kind === 'today' ? 'new' : 'prep'} ${people.join(' ')}`;
  if (all.length <= LONGEST_COMMAND) return all;
  return kind === 'today' ? 'oneonone prep' : `oneonone prep ${people[0] ?? ''}`;
}

function toRow(
  line: GlanceLine,
  above: GlanceLine['kind'] | undefined,
  isTimed: boolean,
  theme: Theme,
): Cell[] {
  const { kind, when, words, command } = line;
  const name = cut(line.name, Math.floor(theme.columns / NAME_SHARE));
  const last = { text: command, style: theme.command };
  if (kind === 'today') {
    const isRest = line.name === words;
    return [`  ${isTimed ? `${when.padEnd(5)}  ` : ''}${name}`, isRest ? '' : words, last];
  }
  return [{ text: kind === above ? '' : TITLES[kind], style: theme.heading }, words, last];
}

/** The columns that are left between the first words of a row and its command. */
function roomIn(rows: readonly Cell[][], { columns }: Theme): number {
  const widest = (at: number) =>
    Math.max(...rows.map((row) => textWidth(toField(row[at] ?? '').text)));
  return Math.max(NARROWEST, columns - widest(0) - widest(2) - 2 * GAP);
}

/** Details go before words are cut, unless too little would be left; advice is one sentence. */
function fitWords(
  [first = '', words = '', last = '']: Cell[],
  kind: GlanceLine['kind'] | undefined,
  room: number,
): Cell[] {
  const { text } = toField(words);
  const shorter = kind === 'advice' ? [] : withoutDetails(text);
  const found = [text, ...shorter].find((some) => textWidth(some) <= room) ?? text;
  return [
    first,
    textWidth(found) < room / 2 && found !== text ? (shorter[0] ?? text) : found,
    last,
  ];
}

/** 'Erik, 5 weeks (every 2)' without what is in brackets, then without one part after the other. */
function withoutDetails(text: string): string[] {
  const parts = text.replace(/ \([^()]*\)$/, '').split(', ');
  return parts.map((_part, at) => parts.slice(0, parts.length - at).join(', '));
}

function plainRow({ kind, when, person, words, command }: GlanceLine): Cell[] {
  return [kind, when, person, words, command];
}
