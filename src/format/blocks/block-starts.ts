/**
 * What can begin a block in CommonMark 0.31, each rule as a small function over `text[at, end)`, where `at` is the
 * first character after the indent.
 */

/** A run of ``` or ~~~ that opens fenced code. */
export interface Fence {
  mark: number;
  length: number;
}

/** A bullet or number; `width` is its own width in columns, without the space after it. */
export interface ListMarker {
  width: number;
  ordered: boolean;
  startsAtOne: boolean;
}

const TAB = 9;
const SPACE = 32;

/** Whether a character is a space or a tab. */
function isBlankChar(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The offset of the first character in `[at, end)` that is neither space nor tab; `end` when there is none. */
export function skipBlanks(text: string, at: number, end: number): number {
  let index = at;
  while (index < end && isBlankChar(text.charCodeAt(index))) index += 1;
  return index;
}

function runLength(text: string, at: number, end: number, code: number): number {
  let index = at;
  while (index < end && text.charCodeAt(index) === code) index += 1;
  return index - at;
}

/** Fenced code opening here, or null. A backtick fence has no backtick in its info string. */
export function fenceAt(text: string, at: number, end: number): Fence | null {
  const mark = text.charCodeAt(at);
  if (mark !== 96 && mark !== 126) return null;
  const length = runLength(text, at, end, mark);
  if (length < 3) return null;
  if (mark === 96 && text.slice(at + length, end).includes('`')) return null;
  return { mark, length };
}

/** Whether the line closes that fence: at least as many marks, nothing after them. */
export function closesFence(fence: Fence, text: string, at: number, end: number): boolean {
  const length = runLength(text, at, end, fence.mark);
  return length >= fence.length && skipBlanks(text, at + length, end) === end;
}

/** The level of an ATX heading that begins here, 1 to 6, or 0. */
export function headingLevelAt(text: string, at: number, end: number): number {
  const level = runLength(text, at, end, 35);
  if (level < 1 || level > 6) return 0;
  return at + level === end || isBlankChar(text.charCodeAt(at + level)) ? level : 0;
}

/** The level of a setext underline: 1 for `=`, 2 for `-`, or 0. */
export function underlineLevelAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== 61 && code !== 45) return 0;
  const length = runLength(text, at, end, code);
  if (skipBlanks(text, at + length, end) !== end) return 0;
  return code === 61 ? 1 : 2;
}

/** Whether the line is a thematic break: three or more of one of `*`, `-`, `_`, with blanks between them. */
export function isRuleAt(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 42 && code !== 45 && code !== 95) return false;
  let count = 0;
  for (let index = at; index < end; index += 1) {
    const char = text.charCodeAt(index);
    if (char === code) count += 1;
    else if (!isBlankChar(char)) return false;
  }
  return count >= 3;
}

/** A list marker that begins here, followed by a blank or the end of the line; or null. */
export function listMarkerAt(text: string, at: number, end: number): ListMarker | null {
  const code = text.charCodeAt(at);
  const bullet = code === 45 || code === 42 || code === 43;
  let width = bullet ? 1 : 0;
  if (!bullet) {
    while (width < 10 && isDigit(text.charCodeAt(at + width)) && at + width < end) width += 1;
    const stop = text.charCodeAt(at + width);
    if (width === 0 || width > 9 || (stop !== 46 && stop !== 41) || at + width >= end) return null;
    width += 1;
  }
  if (at + width < end && !isBlankChar(text.charCodeAt(at + width))) return null;
  return {
    width,
    ordered: !bullet,
    startsAtOne: bullet || Number(text.slice(at, at + width - 1)) === 1,
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The offset of a task's state character when `[c]` and a blank or the line's end stand here, else -1. */
export function taskStateAt(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 91) return -1;
  const close = text.codePointAt(at + 1);
  if (close === undefined || close === 93 || close === 10) return -1;
  const after = at + 1 + (close > 0xffff ? 2 : 1);
  if (after >= end || text.charCodeAt(after) !== 93) return -1;
  return after + 1 >= end ||
    isBlankChar(text.charCodeAt(after + 1)) ||
    text.charCodeAt(after + 1) === 0xa0
    ? at + 1
    : -1;
}
