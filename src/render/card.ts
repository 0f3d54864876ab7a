import { CARD_COLUMNS } from './card-head.ts';
import { safeText } from './plain-text.ts';
import type { Theme } from './theme.ts';
import { cut, textWidth, wrap } from './width.ts';

/** A line of a card. Texts may come straight from a file. */
export interface CardRow {
  /** What it is about; said once for neighbours with the same one. */
  label: string;
  /** What can be typed to name it. */
  id?: string;
  text: string;
  /** At most so many lines of the text; all when absent. */
  most?: number;
  /** What may be skipped while reading; beside the text where there is room, else below it. */
  note?: string;
  /** Whether the note says that it is late. */
  isLate?: boolean;
  /** The same, always below the text. */
  below?: string;
  /** A command that deals with it, below the text. */
  command?: string;
}

/** How the rows of one card share their columns. */
interface Layout {
  label: number;
  id: number;
  /** Columns behind label and id, and those of a text with a note beside it; 0: notes stand below. */
  room: number;
  beside: number;
}

const INDENT = 2;
const GAP = 2;
/** The same for all cards on a screen. */
const LABEL = 'You wait for'.length;
const NARROWEST = 16;
const WIDEST_NOTE = 40;

/** Rows for a terminal: labels to the left, texts in lines that fit, nothing cut. */
export function renderCard(rows: readonly CardRow[], theme: Theme): string {
  const safe = rows.map(makeSafe);
  const layout = layoutOf(safe, Math.min(theme.columns, CARD_COLUMNS));
  return safe.flatMap((row, at) => linesOf(row, safe[at - 1], layout, theme)).join('\n');
}

function makeSafe(row: CardRow): CardRow {
  const { id = '', note = '', below = '' } = row;
  const texts = { text: safeText(row.text), note: safeText(note), below: safeText(below) };
  return { ...row, id: safeText(id), ...texts };
}

function layoutOf(rows: readonly CardRow[], columns: number): Layout {
  const label =
    Math.max(
      LABEL,
      widest(rows, (row) => row.label),
    ) + GAP;
  const idWidth = widest(rows, (row) => row.id);
  const id = idWidth === 0 ? 0 : idWidth + GAP;
  const room = Math.max(NARROWEST, columns - INDENT - label);
  const noted = rows.filter(({ note = '' }) => note !== '' && textWidth(note) <= WIDEST_NOTE);
  const left = room - id - GAP - widest(noted, (row) => row.note);
  const natural = widest(noted, (row) => row.text);
  const isBetter = saveLines(noted, left, room - id) && !mostBreak(noted, left);
  const beside = isBetter ? Math.min(left, natural) : 0;
  return { label, id, room, beside };
}

/** Whether notes beside texts of that width take fewer lines than notes below texts that have all the room. */
function saveLines(noted: readonly CardRow[], width: number, room: number): boolean {
  if (width < NARROWEST) return false;
  const count = (columns: number) =>
    noted.reduce((sum, { text }) => sum + wrap(text, columns).length, 0);
  return count(width) < count(room) + noted.length;
}

/** Whether more than half of the texts would be broken: columns that narrow read badly. */
function mostBreak(noted: readonly CardRow[], width: number): boolean {
  return noted.filter(({ text }) => textWidth(text) > width).length * 2 > noted.length;
}

function widest(rows: readonly CardRow[], field: (row: CardRow) => string | undefined): number {
  return Math.max(0, ...rows.map((row) => textWidth(field(row) ?? '')));
}

function linesOf(row: CardRow, above: CardRow | undefined, layout: Layout, theme: Theme): string[] {
  const { id = '', command = '' } = row;
  const title = above?.label === row.label ? '' : row.label;
  const first = theme.heading(title) + ' '.repeat(layout.label - textWidth(title));
  const left = ' '.repeat(layout.label);
  const width = id === '' ? 0 : layout.id;
  const lines = wordsOf(row, layout, layout.room - width, theme).map((words, at) =>
    at === 0 ? first + mark(id, width, theme) + words : left + ' '.repeat(width) + words,
  );
  // A command is never cut: where it is too long for its place it begins at the left.
  const isLong = textWidth(command) > layout.room;
  if (command !== '') lines.push((isLong ? '' : left) + theme.command(command));
  return lines.map((line) => ' '.repeat(INDENT) + line);
}

/** The text of a row in lines of at most `room`, with its notes beside it and below. */
function wordsOf(
  { text, most = Infinity, note = '', below = '', isLate = false }: CardRow,
  layout: Layout,
  room: number,
  theme: Theme,
): string[] {
  const style = isLate ? theme.overdue : theme.quiet;
  const isBeside = layout.beside > 0 && note !== '' && textWidth(note) <= WIDEST_NOTE;
  // Notes stand in one column, whether there are ids before the texts or not.
  const width = layout.beside + layout.id - (layout.room - room);
  const [first = '', ...rest] = firstLines(wrap(text, isBeside ? width : room), most, room);
  const gap = ' '.repeat(Math.max(0, width - textWidth(first)) + GAP);
  return [
    isBeside ? first + gap + style(note) : first,
    ...rest,
    ...(isBeside || note === '' ? [] : wrap(note, room).map((line) => style(line))),
    ...(below === '' ? [] : wrap(below, room).map((line) => theme.quiet(line))),
  ];
}

function firstLines(lines: string[], most: number, room: number): string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), room)];
}

function mark(id: string, width: number, theme: Theme): string {
  return theme.id(id) + ' '.repeat(width - textWidth(id));
}
