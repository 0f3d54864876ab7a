import type { Buffer } from 'node:buffer';

const BACKTICK = 0x60;
const TILDE = 0x7e;
const LESS = 0x3c;
const PERCENT = 0x25;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
/** What git writes at the start of a conflict: the file is read in full, and named. */
const CONFLICT = '<<<<<<< ';
const VERBATIM = ['<pre', '<script', '<style', '<textarea', '<?', '<!'];

/**
 * The offsets in `bytes[0, end)`, in order, of what may hide words of task lines, or whole lines, from a reader, or
 * make a file unfit to be written: HTML whose text is verbatim, comments that do not close on their own line, asides
 * between `%%`, and git's conflict markers.
 */
export function findHidingMarks(bytes: Buffer, end: number): number[] {
  const html = offsetsOf(bytes, end, LESS, (_, at) => hidesAt(bytes, at, end));
  return inOrder(html, offsetsOf(bytes, end, PERCENT, isTwice));
}

/** The offsets in `bytes[0, end)`, in order, of what may be a fence around code. */
export function findFences(bytes: Buffer, end: number): number[] {
  const isFence = (_: Buffer, at: number) => isTwice(bytes, at) && isTwice(bytes, at + 1);
  return inOrder(offsetsOf(bytes, end, BACKTICK, isFence), offsetsOf(bytes, end, TILDE, isFence));
}

function inOrder(some: readonly number[], others: readonly number[]): number[] {
  return [...some, ...others].sort((a, b) => a - b);
}

function offsetsOf(
  bytes: Buffer,
  end: number,
  byte: number,
  isMark: (bytes: Buffer, at: number) => boolean,
): number[] {
  const offsets: number[] = [];
  for (let at = bytes.indexOf(byte); at >= 0 && at < end; at = bytes.indexOf(byte, at + 1)) {
    if (isMark(bytes, at)) offsets.push(at);
  }
  return offsets;
}

function isTwice(bytes: Buffer, at: number): boolean {
  return bytes[at + 1] === bytes[at];
}

function hidesAt(bytes: Buffer, at: number, end: number): boolean {
  const next = bytes[at + 1] ?? 0;
  // Most are the comments that templates bring, and tags in running text.
  if (next === 0x21) return isOpenComment(bytes, at, end);
  if (next === LESS) return bytes.toString('latin1', at, at + CONFLICT.length) === CONFLICT;
  const word = bytes.toString('latin1', at, Math.min(at + 10, end)).toLowerCase();
  return VERBATIM.some((mark) => word.startsWith(mark)) && opensLine(bytes, at);
}

function isOpenComment(bytes: Buffer, at: number, end: number): boolean {
  const feed = bytes.indexOf(LINE_FEED, at);
  const line = bytes.toString('latin1', at, feed < 0 ? end : Math.min(feed, end));
  const close = line.indexOf('-->');
  return close < 0 || line.includes('<!', close);
}

/** Whether nothing but spaces, quotes and list markers stand before it on its line. */
function opensLine(bytes: Buffer, at: number): boolean {
  const start = bytes.lastIndexOf(LINE_FEED, at) + 1;
  for (let index = start; index < at; index += 1) {
    const byte = bytes[index] ?? 0;
    if (
      byte !== SPACE &&
      byte !== 0x09 &&
      byte !== 0x3e &&
      !/[-*+\d.)]/.test(String.fromCharCode(byte))
    )
      return false;
  }
  return true;
}
