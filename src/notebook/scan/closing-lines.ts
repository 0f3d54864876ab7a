import type { Buffer } from 'node:buffer';
import { isLetter } from '../../format/blocks/lines.ts';
import { roleOfTitle } from '../../format/sections.ts';

/**
 * Tells from bytes which closed lines are items for sure, so that the ids on them are closed. It may say no of a line
 * that is one, never yes of one that is none.
 */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const AT = 0x40;
const HASH = 0x23;
const DASH = 0x2d;
const COLON = 0x3a;
const LESS = 0x3c;
const OPEN_BRACKET = 0x5b;
const BOX = '[x]'.length;
const BULLET = '- ';
const DEEPEST_HEADING = 6;
const NOT_ASCII = /[\x80-\xff]/;

/**
 * Whether more words stand on a line, behind the box at `at`, than the name of its owner has. A line that says nothing
 * is no item.
 */
export function saysMoreThanName(bytes: Buffer, at: number, nameWords: number): boolean {
  let words = 0;
  let index = at + BOX;
  while (words < nameWords) {
    const start = index;
    while (isWordByte(bytes[index] ?? LINE_FEED)) index += 1;
    if (index > start) {
      if (bytes[start - 1] === SPACE && bytes[index] !== COLON) words += 1;
      continue;
    }
    if (mayOpenMark(bytes[index] ?? LINE_FEED)) return false;
    index += 1;
  }
  return true;
}

/** What a mark of several words may begin with: it may be all that the line says. So may what ends the line. */
function mayOpenMark(byte: number): boolean {
  if (byte === SPACE || byte === DASH || byte === AT) return false;
  return byte >= 0x80 || byte < SPACE || '"%(<[`'.includes(String.fromCharCode(byte));
}

function isWordByte(byte: number): boolean {
  return isLetter(byte) || (byte >= 0x30 && byte <= 0x39);
}

/**
 * Whether a heading of items (goals are none) stands above the line whose box is at `at`, with nothing between them
 * that might be a heading as well.
 *
 * @param from where its file begins
 * @param known the offset of a box above it of which that is known, or -1
 */
export function standsUnderItems(bytes: Buffer, at: number, from: number, known: number): boolean {
  for (let end = at - BULLET.length; end > from; ) {
    const start = lineStart(bytes, end - 1, from);
    if (start < known) return true;
    if (bytes[start] === HASH) return isHeadingOfItems(bytes, start, end - 1);
    if (!isPlainLine(bytes, start)) return false;
    end = start;
  }
  return false;
}

/** Where the line begins that ends at `end`, in a file that begins at `from`. */
function lineStart(bytes: Buffer, end: number, from: number): number {
  return end > from ? Math.max(from, bytes.lastIndexOf(LINE_FEED, end - 1) + 1) : from;
}

function isHeadingOfItems(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  while (bytes[at] === HASH) at += 1;
  if (at - start > DEEPEST_HEADING || bytes[at] !== SPACE) return false;
  // What closes a heading, and the line break, are no words of it.
  const title = bytes.toString('latin1', at, end);
  const role = NOT_ASCII.test(title) ? null : roleOfTitle(title);
  return role !== null && role !== 'goals';
}

/** A blank line, one of text, a comment, or an item of a list that begins with text or a box. */
function isPlainLine(bytes: Buffer, start: number): boolean {
  const first = bytes[start] ?? 0;
  if (isLetter(first) || first === LINE_FEED || first === LESS) return true;
  if (first === CARRIAGE_RETURN) return bytes[start + 1] === LINE_FEED;
  const behind = bytes[start + BULLET.length] ?? 0;
  return (
    first === DASH && bytes[start + 1] === SPACE && (behind === OPEN_BRACKET || isLetter(behind))
  );
}
