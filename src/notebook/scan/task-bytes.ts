import type { Buffer } from 'node:buffer';

/**
 * A first look at a file as bytes, many times faster than reading it: where lines stand that may be tasks, and what
 * their boxes say. It may see too much (lines in code or comments), never too little.
 */

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const LONGEST_STATE = 5;

/** What the box of a line says, as far as bytes tell. */
export type BoxState = 'open' | 'closed' | 'carried';

/** A line that may be a task. */
export interface Box {
  /** Offset of its bracket. */
  offset: number;
  state: BoxState;
  /** Whether nothing but a bullet stands before it, so that it is an item unless code or a comment around it hides it. */
  isPlain: boolean;
  /** The `^id` of its line as `idHashOnLine` tells it, once that was asked; 0 until then and for none. */
  id: number;
}

/** The boxes in `bytes[from, end)`, in order. */
export function findBoxes(bytes: Buffer, from: number, end: number): Box[] {
  const boxes: Box[] = [];
  let at = bytes.indexOf(OPEN_BRACKET, from);
  while (at >= 0 && at < end) {
    const close = closingBracket(bytes, at, end);
    const prefix = close < 0 ? -1 : prefixLength(bytes, at, from);
    if (prefix >= 0) {
      boxes.push({
        offset: at,
        state: stateOf(bytes, at, close),
        isPlain: prefix === 0,
        id: 0,
      });
    }
    at = bytes.indexOf(OPEN_BRACKET, at + 1);
  }
  return boxes;
}

/** The offset of the `]` one character (of up to four bytes) further on; -1 when there is none. */
function closingBracket(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 2] === CLOSE_BRACKET && at + 2 < end) return at + 2;
  if ((bytes[at + 1] ?? 0) < 0x80) return -1;
  for (let close = at + 3; close <= at + LONGEST_STATE && close < end; close += 1) {
    if (bytes[close] === CLOSE_BRACKET) return close;
  }
  return -1;
}

/**
 * What stands before the box: 0 for a lone bullet at the start of the line, more for other list markers, indents,
 * quotes and markers in a row, -1 where the line begins with something else.
 */
function prefixLength(bytes: Uint8Array, at: number, from: number): number {
  let start = at;
  while (start > from && bytes[start - 1] !== LINE_FEED) {
    if (!isPrefixByte(bytes[start - 1] ?? 0)) return -1;
    start -= 1;
  }
  const isLone = start === at - 2 && bytes[at - 1] === SPACE && isBullet(bytes[start] ?? 0);
  if (isLone) return 0;
  return start === at ? -1 : at - start;
}

/** Blanks, quotes, bullets and numbers: what may stand before the box of a task. A BOM is read in full. */
function isPrefixByte(byte: number): boolean {
  if (byte === SPACE || byte === 0x09 || byte === 0x3e || isBullet(byte)) return true;
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x29 || byte >= 0x80;
}

function isBullet(byte: number): boolean {
  return byte === 0x2d || byte === 0x2a || byte === 0x2b;
}

function stateOf(bytes: Uint8Array, at: number, close: number): BoxState {
  if (close !== at + 2) return 'open';
  const state = bytes[at + 1];
  if (state === 0x3e) return 'carried';
  return state === 0x78 || state === 0x58 || state === 0x2d ? 'closed' : 'open';
}
