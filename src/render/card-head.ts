import { safeText } from './plain-text.ts';
import type { Theme } from './theme.ts';
import { textWidth, wrap } from './width.ts';

/** Cards are no wider than this: longer lines are hard to read. */
export const CARD_COLUMNS = 100;

const SEPARATOR = ' · ';
const INDENT = 2;

/** A name and what is said behind it, in lines that are broken between two parts where they can. */
export function renderHead(name: string, parts: readonly string[], theme: Theme): string {
  const columns = Math.min(theme.columns, CARD_COLUMNS);
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
