import { type Cell, toField } from './cell.ts';
import type { Theme } from './theme.ts';
import { textWidth } from './width.ts';

const GAP = 2;

/** One line with something at either end: two columns apart at least, nothing cut; a tab between them in a pipe. */
export function spread(left: Cell, right: Cell, theme: Theme): string {
  const start = toField(left);
  const end = toField(right);
  if (!theme.isTerminal) return `${start.text}\t${end.text}`;
  const room = theme.columns - textWidth(start.text) - textWidth(end.text);
  return start.style(start.text) + ' '.repeat(Math.max(GAP, room)) + end.style(end.text);
}
