import { safeText } from './plain-text.ts';
import type { Theme } from './theme.ts';
import { cut, cutStart, textWidth } from './width.ts';

/** A line of a file to show. `column` counts UTF-16 units from 1; without it there is no caret. */
export interface FramedLine {
  line: number;
  column?: number | undefined;
  source: string;
}

/** The line with its number, and a caret below the column. On a terminal a long line is a window around the caret. */
export function codeFrame({ line, column, source }: FramedLine, theme: Theme): string {
  const gutter = `  ${line} | `;
  const room = theme.isTerminal ? theme.columns - gutter.length - 1 : Number.POSITIVE_INFINITY;
  const { before, after } = windowAround(splitAt(source, column ?? 1), room);
  const shown = theme.quiet(gutter) + before + after;
  if (column === undefined) return shown;
  const blank = `${' '.repeat(gutter.length - 2)}| `;
  return `${shown}\n${theme.quiet(blank)}${' '.repeat(textWidth(before))}${theme.error('^')}`;
}

interface Split {
  before: string;
  after: string;
}

function splitAt(source: string, column: number): Split {
  const isInsidePair = /^[\udc00-\udfff]/.test(source.slice(column - 1));
  const at = isInsidePair ? column - 2 : column - 1;
  return { before: safeText(source.slice(0, at)), after: safeText(source.slice(at)).trimEnd() };
}

function windowAround({ before, after }: Split, room: number): Split {
  const widthAfter = textWidth(after);
  if (textWidth(before) + widthAfter <= room) return { before, after };
  const left = cutStart(before, Math.max(Math.floor(room / 2), room - widthAfter));
  return { before: left, after: cut(after, room - textWidth(left)) };
}
