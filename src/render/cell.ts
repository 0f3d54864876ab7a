import { safeText } from './plain-text.ts';
import type { Style } from './theme.ts';
import { cut, textWidth } from './width.ts';

/** One field of a table: plain text, or text with a style. The text may come straight from a file. */
export type Cell = string | { text: string; style?: Style; align?: 'left' | 'right' };

/** A cell whose text is safe to show. */
export interface Field {
  text: string;
  style: Style;
  right: boolean;
}

/** The cell with its text made safe and its style settled. */
export function toField(cell: Cell): Field {
  if (typeof cell === 'string') return { text: safeText(cell), style: String, right: false };
  const { text, style, align } = cell;
  return { text: safeText(text), style: style ?? String, right: align === 'right' };
}

/** The text of a cell alone, made safe. */
export function cellText(cell: Cell): string {
  return safeText(typeof cell === 'string' ? cell : cell.text);
}

/** The field in exactly `width` columns; the last of a line ends with its words. The style covers the words only. */
export function renderField({ text, style, right }: Field, width: number, isLast: boolean): string {
  const fitting = cut(text, width);
  const padding = ' '.repeat(Math.max(0, width - textWidth(fitting)));
  if (right) return padding + style(fitting);
  return isLast ? style(fitting) : style(fitting) + padding;
}
