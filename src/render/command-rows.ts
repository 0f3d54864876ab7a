import { type Cell, type Field, toField } from './cell.ts';
import type { Theme } from './theme.ts';
import { cut, textWidth } from './width.ts';

/** One way to say something in parts; the last may be cut, but not below so many columns. */
export interface Wording {
  parts: Cell[];
  atLeast: number;
}

/** What a row is about, how that stands, and the command that deals with it. */
export interface CommandRow {
  first: Cell;
  /** How wide the column is in which `first` stands; a wider one reaches into the words of its row. */
  firstWidth: number;
  /** The ways to say how it stands, the fullest first. */
  wordings: Wording[];
  /** Those that leave out what matters; taken only where none of the others fits beside the command. */
  spare: Wording[];
  /** Empty where nothing is to be done. */
  command: string;
}

const GAP = '  ';
/** A command that takes more of a line than this part would leave too little of every row. */
const COMMAND_SHARE = 2;

/** Whether a command may stand beside words. */
export function isShort(command: string, columns: number): boolean {
  return textWidth(command) <= columns / COMMAND_SHARE - GAP.length;
}

/** The columns of the widest text among those that take no more than `most`. */
export function widestUpTo(texts: readonly string[], most: number): number {
  return Math.max(0, ...texts.map(textWidth).filter((width) => width <= most));
}

/**
 * The lines of each row on a terminal. Words give up their details first, then the commands their common column. A
 * command is never cut: it stands on a line of its own where it is long, or where no words fit beside it.
 */
export function renderCommandRows(rows: readonly CommandRow[], theme: Theme): string[][] {
  const { columns } = theme;
  const commands = rows.map(({ command }) => command).filter((one) => isShort(one, columns));
  const room = columns - GAP.length - widestUpTo(commands, columns);
  const bodies = rows.map((row) => fitBeside(row, room, columns));
  const aligned = bodies.map((body) => textOf(body ?? []));
  const beside = aligned.filter((_text, at) => rows[at]?.command !== '');
  const start = widestUpTo(beside, room);
  return rows.map((row, at) => renderRow(row, bodies[at] ?? null, start, theme));
}

/** The row without its command as it fits beside it, if it can in `room` columns; null where it does not. */
function fitBeside(row: CommandRow, room: number, columns: number): Field[] | null {
  if (!isShort(row.command, columns)) return null;
  const own = columns - GAP.length - textWidth(row.command);
  return (
    fitBody(row, row.wordings, room) ??
    fitBody(row, row.wordings, own) ??
    fitBody(row, row.spare, room) ??
    fitBody(row, row.spare, own)
  );
}

/** `body` is what stands beside the command, which begins after `start` columns where it can. */
function renderRow(row: CommandRow, body: Field[] | null, start: number, theme: Theme): string[] {
  const { columns } = theme;
  const command = theme.command(row.command);
  if (row.command === '') return [say(fillLine(row, columns))];
  if (body !== null) {
    const padding = ' '.repeat(Math.max(0, start - textWidth(textOf(body))));
    return [say(body) + padding + GAP + command];
  }
  const indent = Math.min(row.firstWidth + GAP.length, columns - textWidth(row.command));
  return [say(fillLine(row, columns)), ' '.repeat(Math.max(0, indent)) + command];
}

/** The row alone on a line, cut only where even its shortest words are too wide. */
function fillLine(row: CommandRow, columns: number): Field[] {
  const wordings = [...row.wordings, ...row.spare];
  const found = fitBody(row, wordings, columns);
  return found ?? cutLast(toBody(row, wordings.at(-1)?.parts ?? []), columns);
}

/** The row without its command in `room` columns: the first wording that fits, null where none does. */
function fitBody(row: CommandRow, wordings: readonly Wording[], room: number): Field[] | null {
  for (const { parts, atLeast } of wordings) {
    const body = toBody(row, parts);
    const last = textWidth(body.at(-1)?.text ?? '');
    if (textWidth(textOf(body)) - Math.max(0, last - atLeast) <= room) return cutLast(body, room);
  }
  return null;
}

function toBody({ first, firstWidth }: CommandRow, parts: readonly Cell[]): Field[] {
  const said = parts.map(toField).filter(({ text }) => text !== '');
  const start = toField(first);
  if (said.length === 0) return [start];
  const padding = ' '.repeat(Math.max(0, firstWidth - textWidth(start.text)));
  return [start, plain(padding), ...said.flatMap((part) => [plain(GAP), part])];
}

function plain(text: string): Field {
  return { text, style: String, right: false };
}

function cutLast(body: readonly Field[], room: number): Field[] {
  const last = body.at(-1);
  if (last === undefined) return [];
  const before = body.slice(0, -1);
  return [...before, { ...last, text: cut(last.text, room - textWidth(textOf(before))) }];
}

function textOf(body: readonly Field[]): string {
  return body.map(({ text }) => text).join('');
}

function say(body: readonly Field[]): string {
  return body.map(({ text, style }) => style(text)).join('');
}
