import { skipBlanks } from './block-starts.ts';

/**
 * A place in one line, in characters and in columns. Tabs stop every four columns; `pad` is what is left of a tab of
 * which only some columns were consumed (CommonMark 0.31, 2.2).
 */
export interface LineCursor {
  text: string;
  end: number;
  at: number;
  column: number;
  pad: number;
}

const TAB = 9;
const SPACE = 32;

/** A cursor at the start of a line. */
export function startOfLine(text: string, start: number, end: number): LineCursor {
  return { text, end, at: start, column: 0, pad: 0 };
}

function stepWidth(code: number, column: number): number {
  if (code === SPACE) return 1;
  return code === TAB ? 4 - (column % 4) : 0;
}

/** The columns of white space before the next character that is not blank. */
export function indentOf(cursor: LineCursor): number {
  let column = cursor.column + cursor.pad;
  for (let at = cursor.at; at < cursor.end; at += 1) {
    const width = stepWidth(cursor.text.charCodeAt(at), column);
    if (width === 0) break;
    column += width;
  }
  return column - cursor.column;
}

/** The offset of the next character that is not blank; the line's end when there is none. */
export function firstAfterIndent(cursor: LineCursor): number {
  return skipBlanks(cursor.text, cursor.at, cursor.end);
}

/** Moves over at most that many columns of white space. */
export function consumeIndent(cursor: LineCursor, columns: number): void {
  const target = cursor.column + columns;
  const fromPad = Math.min(cursor.pad, columns);
  cursor.pad -= fromPad;
  cursor.column += fromPad;
  while (cursor.column < target && cursor.at < cursor.end) {
    const width = stepWidth(cursor.text.charCodeAt(cursor.at), cursor.column);
    if (width === 0) return;
    cursor.at += 1;
    cursor.pad = Math.max(0, cursor.column + width - target);
    cursor.column = Math.min(target, cursor.column + width);
  }
}

/** Moves over characters that are one column wide each, after any indent. */
export function consumeMarker(cursor: LineCursor, width: number): void {
  cursor.column += indentOf(cursor) + width;
  cursor.at = firstAfterIndent(cursor) + width;
  cursor.pad = 0;
}
