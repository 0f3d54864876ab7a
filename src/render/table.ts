import { type Cell, type Field, renderField, toField } from './cell.ts';
import type { Theme } from './theme.ts';
import { textWidth } from './width.ts';

/** How a table is laid out; all of it for terminals only. */
export interface TableOptions {
  headings?: string[];
  /** Spaces before each row. */
  indent?: number;
  /** The columns, from 0, that may be cut when a row is too wide, first come first cut. The last one when not given. */
  flexible?: number[];
}

const GAP = 2;
const NARROWEST = 12;

/**
 * Rows as lines without a final line break. On a terminal: aligned columns, those that are empty in every row left
 * out, flexible ones cut to fit. In a pipe: every column, tab-separated and whole.
 */
export function renderTable(rows: Cell[][], options: TableOptions, theme: Theme): string {
  if (rows.length === 0) return '';
  const fields = rows.map((row) => row.map(toField));
  if (!theme.isTerminal)
    return fields.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
  const widths = fitWidths(fields, options, theme.columns);
  const lines = [...headingRow(fields, options, theme), ...fields];
  const indent = ' '.repeat(options.indent ?? 0);
  return lines.map((row) => indent + renderRow(row, widths)).join('\n');
}

function headingRow(fields: Field[][], { headings }: TableOptions, theme: Theme): Field[][] {
  if (headings === undefined) return [];
  const right = (column: number) => fields[0]?.[column]?.right ?? false;
  return [headings.map((text, column) => ({ text, style: theme.heading, right: right(column) }))];
}

/** The width of each column; 0 for one that is left out. */
function fitWidths(fields: Field[][], options: TableOptions, columns: number): number[] {
  const widths = naturalWidths(fields, options.headings ?? []);
  const shown = widths.filter((width) => width > 0);
  const whole = shown.reduce((sum, width) => sum + width, GAP * (shown.length - 1));
  let excess = (options.indent ?? 0) + whole - columns;
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
