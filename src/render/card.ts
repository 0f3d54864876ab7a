import { safeText } from './plain-text.ts';
import type { Style, Theme } from './theme.ts';
import { textWidth, wrap } from './width.ts';

/** A line of a card. Texts may come straight from a file. */
export interface CardRow {
  /** What it is about; said once for neighbours with the same one. */
  label: string;
  /** What can be typed to name it. */
  id?: string;
  text: string;
  style?: Style;
  /** What may be skipped while reading; beside the text where there is room, else below it. */
  note?: string;
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

const SEPARATOR = ' · ';
const INDENT = 2;
const GAP = 2;
/** The same for all cards on a screen. */
const LABEL = 'You wait for'.length;
const WIDEST = 100;
const NARROWEST_TEXT = 20;
const WIDEST_NOTE = 40;

/** A name and what is said behind it, in lines that are broken between two parts where they can. */
export function renderHead(name: string, parts: readonly string[], theme: Theme): string {
  const columns = Math.min(theme.columns, WIDEST);
  const names = wrap(safeText(name), columns);
  const lines = [...names];
  for (const part of parts.map(safeText)) {
    const longer = `${lines.at(-1)}${SEPARATOR}${part}`;
    if (textWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(...wrap(part, columns - INDENT).map((line) => ' '.repeat(INDENT) + line));
  }
  const styled = lines.map((line, at) => {
    const start = names[at] ?? '';
    return start === '' ? line : theme.heading(start) + line.slice(start.length);
  });
  return styled.join('\n');
}

/** Rows for a terminal: labels to the left, texts in lines that fit, nothing cut. */
export function renderCard(rows: readonly CardRow[], theme: Theme): string {
  const safe = rows.map(makeSafe);
  const layout = layoutOf(safe, Math.min(theme.columns, WIDEST));
  return safe.flatMap((row, at) => linesOf(row, safe[at - 1], layout, theme)).join('\n');
}

function makeSafe(row: CardRow): CardRow {
  const { id = '', note = '' } = row;
  return { ...row, id: safeText(id), text: safeText(row.text), note: safeText(note) };
}

function layoutOf(rows: readonly CardRow[], columns: number): Layout {
  const label =
    Math.max(
      LABEL,
      widest(rows, (row) => row.label),
    ) + GAP;
  const idWidth = widest(rows, (row) => row.id);
  const id = idWidth === 0 ? 0 : idWidth + GAP;
  const room = Math.max(NARROWEST_TEXT, columns - INDENT - label);
  const noted = rows.filter(({ note = '' }) => note !== '' && textWidth(note) <= WIDEST_NOTE);
  const left = room - id - GAP - widest(noted, (row) => row.note);
  const beside =
    left < NARROWEST_TEXT
      ? 0
      : Math.min(
          left,
          widest(noted, (row) => row.text),
        );
  return { label, id, room, beside };
}

function widest(rows: readonly CardRow[], field: (row: CardRow) => string | undefined): number {
  return Math.max(0, ...rows.map((row) => textWidth(field(row) ?? '')));
}

function linesOf(
  row: CardRow,
  above: CardRow | undefined,
  { label, id, room, beside }: Layout,
  theme: Theme,
): string[] {
  const { note = '', command = '' } = row;
  const start = row.id === '' ? 0 : id;
  const isBeside = beside > 0 && note !== '' && textWidth(note) <= WIDEST_NOTE;
  const texts = wrap(row.text, isBeside ? beside : room - start);
  const lines = texts.map((text, at) => {
    const words = (row.style ?? String)(text);
    if (at > 0 || !isBeside) return words;
    return `${words}${' '.repeat(beside - textWidth(text) + GAP)}${theme.quiet(note)}`;
  });
  if (note !== '' && !isBeside)
    lines.push(...wrap(note, room - start).map((line) => theme.quiet(line)));
  const title = above?.label === row.label ? '' : row.label;
  const first = theme.heading(title) + ' '.repeat(label - textWidth(title));
  const left = ' '.repeat(label);
  const marked = lines.map((line, at) => {
    return (at === 0 ? first : left) + mark(at === 0 ? (row.id ?? '') : '', start, theme) + line;
  });
  // A command is never cut: where it is too long for its place it begins at the left.
  const isLong = textWidth(command) > room;
  if (command !== '') marked.push((isLong ? '' : left) + theme.command(command));
  return marked.map((line) => ' '.repeat(INDENT) + line);
}

function mark(id: string, width: number, theme: Theme): string {
  return theme.id(id) + ' '.repeat(width - textWidth(id));
}
