import { type Cell, cellText, type Field, renderField, toField } from './cell.ts';
import type { Theme } from './theme.ts';
import { textWidth } from './width.ts';

/** How a table is laid out; all of it for terminals only. */
export interface TableOptions {
  headings?: string[];
  /** Spaces before each row. */
  indent?: number;
  /** The columns, from 0, that may be cut when a row is too wide, first come first cut. The last one when not given. */
  flexible?: number[];
  /** The columns, from 0, that are left out where cutting would leave too little of the others, first come first gone. */
  droppable?: number[];
}

const GAP = 2;
const NARROWEST = 12;
const READABLE = 20;

/**
 * Rows as lines without a final line break. On a terminal: aligned columns, those that are empty in every row left
 * out, flexible ones cut to fit. In a pipe: every column, tab-separated and whole.
 */
export function renderTable(rows: Cell[][], options: TableOptions, theme: Theme): string {
  if (rows.length === 0) return '';
  if (!theme.isTerminal) return rows.map((row) => row.map(cellText).join('\t')).join('\n');
  const whole = rows.map((row) => row.map(toField));
  const fields = dropColumns(whole, options, theme.columns);
  const widths = fitWidths(fields, options, theme.columns);
  const lines = [...headingRow(fields, options, theme), ...fields];
  const indent = ' '.repeat(options.indent ?? 0);
  return lines.map((row) => indent + renderRow(row, widths)).join('\n');
}

/** The rows without the columns for which there is no room; an empty column takes none. */
function dropColumns(fields: Field[][], options: TableOptions, columns: number): Field[][] {
  let kept = fields;
  for (const column of options.droppable ?? []) {
    if (readableWidth(kept, options) <= columns) break;
    kept = kept.map((row) => row.map((field, at) => (at === column ? EMPTY : field)));
  }
  return kept;
}

const EMPTY: Field = toField('');

/** How wide the rows are with every flexible column cut as far as it still says something. */
function readableWidth(fields: Field[][], options: TableOptions): number {
  const widths = naturalWidths(fields, options.headings ?? []);
  for (const column of options.flexible ?? []) {
    widths[column] = Math.min(widths[column] ?? 0, READABLE);
  }
  return wholeWidth(widths, options);
}

function wholeWidth(widths: number[], { indent = 0 }: TableOptions): number {
  const shown = widths.filter((width) => width > 0);
  return indent + shown.reduce((sum, width) => sum + width, GAP * (shown.length - 1));
}

function headingRow(fields: Field[][], { headings }: TableOptions, theme: Theme): Field[][] {
  if (headings === undefined) return [];
  const right = (column: number) => fields[0]?.[column]?.right ?? false;
  return [headings.map((text, column) => ({ text, style: theme.heading, right: right(column) }))];
}

/** The width of each column; 0 for one that is left out. */
function fitWidths(fields: Field[][], options: TableOptions, columns: number): number[] {
  const widths = naturalWidths(fields, options.headings ?? []);
  let excess = wholeWidth(widths, options) - columns;
  for (const column of options.flexible ?? [widths.length - 1]) {
    const width = widths[column] ?? 0;
    const less = Math.max(0, Math.min(excess, width - NARROWEST));
    widths[column] = width - less;
    excess -= less;
  }
  return widths;
}

function naturalWidths(fields: Field[][], headings: string[]): number[] {
  const widths: number[] = [];
  for (const row of fields) {
    row.forEach(({ text }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(text));
    });
  }
  return widths.map((width, column) =>
    width > 0 ? Math.max(width, textWidth(headings[column] ?? '')) : 0,
  );
}

function renderRow(row: Field[], widths: number[]): string {
  const cells = row
    .map((field, column) => ({ field, width: widths[column] ?? 0 }))
    .filter(({ width }) => width > 0);
  while (cells.at(-1)?.field.text === '') cells.pop();
  return cells
    .map(({ field, width }, at) => renderField(field, width, at === cells.length - 1))
    .join(' '.repeat(GAP));
}
