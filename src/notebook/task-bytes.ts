/**
 * A first look at files as bytes, many times faster than reading them: where lines that may be tasks stand, and which
 * words stand on them. It may see too much (code, comments), never too little; what it finds is then read in full.
 */

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const LINE_FEED = 0x0a;
const LONGEST_STATE = 5;

/** What the box of a line says, as far as bytes tell. */
export type BoxState = 'closed' | 'open';

/** Calls `found` for every byte offset in `bytes[from, end)` where a task's box may stand, with what it says. */
export function findBoxes(
  bytes: Uint8Array,
  from: number,
  end: number,
  found: (offset: number, state: BoxState) => void,
): void {
  let at = bytes.indexOf(OPEN_BRACKET, from);
  while (at >= 0 && at < end) {
    const close = closingBracket(bytes, at, end);
    if (close > 0 && followsBullet(bytes, at, from)) found(at, stateOf(bytes, at, close));
    at = bytes.indexOf(OPEN_BRACKET, at + 1);
  }
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

/** Whether the last character before the box that is no blank is one that ends a list marker. */
function followsBullet(bytes: Uint8Array, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && (bytes[before] === 0x20 || bytes[before] === 0x09)) before -= 1;
  const char = before < from ? 0 : bytes[before];
  return char === 0x2d || char === 0x2a || char === 0x2b || char === 0x2e || char === 0x29;
}

function stateOf(bytes: Uint8Array, at: number, close: number): BoxState {
  if (close !== at + 2) return 'open';
  const state = bytes[at + 1];
  return state === 0x78 || state === 0x58 || state === 0x2d ? 'closed' : 'open';
}

/** A set of words by hash: it may say yes to a word that is not in it, never no to one that is. */
export interface WordSet {
  bits: Uint8Array;
  /** Set when some text had no word to go by: every line counts as holding it. */
  all: boolean;
}

const SET_BITS = 1 << 16;

/** A set without words. */
export function noWords(): WordSet {
  return { bits: new Uint8Array(SET_BITS), all: false };
}

const PLAIN_WORD = /(?<![A-Za-z0-9]|[^\x00-\x7f])[A-Za-z0-9]+(?![A-Za-z0-9]|[^\x00-\x7f])/g;

/**
 * Adds the longest plain word of a text. Plain is ASCII letters and digits with no other script beside them, so that no
 * Unicode form can spell it otherwise.
 */
export function addLongestWord(set: WordSet, text: string): void {
  let longest = '';
  for (const word of text.match(PLAIN_WORD) ?? []) if (word.length > longest.length) longest = word;
  if (longest === '') {
    set.all = true;
    return;
  }
  let hash = 0;
  for (let at = 0; at < longest.length; at += 1) hash = step(hash, longest.charCodeAt(at));
  set.bits[hash & (SET_BITS - 1)] = 1;
}

/** Whether the line from `at` on may hold one of the words. */
export function mayHoldWord(set: WordSet, bytes: Uint8Array, at: number, end: number): boolean {
  if (set.all) return true;
  let hash = 0;
  for (let index = at; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (isPlain(byte)) {
      hash = step(hash, byte);
      continue;
    }
    if (hash !== 0 && set.bits[hash & (SET_BITS - 1)] === 1) return true;
    if (byte === LINE_FEED) return false;
    if (mayHide(bytes, index, byte)) return true;
    hash = 0;
  }
  return hash !== 0 && set.bits[hash & (SET_BITS - 1)] === 1;
}

/** Characters that reading drops or turns into ASCII, so that a word could be spelt around them: U+FE0F, U+212A, `%%`. */
function mayHide(bytes: Uint8Array, index: number, byte: number): boolean {
  if (byte === 0xef || byte === 0x25) return true;
  return byte === 0xe2 && bytes[index + 1] === 0x84;
}

function isPlain(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

function step(hash: number, code: number): number {
  return (Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9) | 0;
}
