import type { Buffer } from 'node:buffer';

/**
 * Tells from bytes which lines may hold the words of a text, or an id, without decoding them. The answer may be yes for
 * a line that does not, never no for one that does: every plain word of a text must have left its bit on the line.
 */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const CARET = 0x5e;

const KINDS = 1 << 16;
const NINE = 0x39;
const WEIGHT_OF_DIGITS = 6;

/** The words of some texts, and some ids. Hashes stand for words. */
export interface WantedWords {
  /** By the low bits of a word's hash: 1 where it may be an id, or the key of a text. */
  kinds: Uint8Array;
  ids: Set<number>;
  /** By key: the words of each text that is found by it. */
  texts: Map<number, number[][]>;
  /** Set when a text or an id has no plain word to go by: every line may hold it. */
  all: boolean;
}

/** Nothing wanted yet. */
export function wantNothing(): WantedWords {
  return { kinds: new Uint8Array(KINDS), ids: new Set(), texts: new Map(), all: false };
}

/** A plain word of a text. Of several, the one with the most weight is likely to be the rarest. */
interface PlainWord {
  hash: number;
  weight: number;
}

/** Wants every line that holds all words of a text. */
export function wantText(wanted: WantedWords, text: string): void {
  const words = plainWords(text);
  const [first] = words;
  if (first === undefined) {
    wanted.all = true;
    return;
  }
  const { hash: key } = words.reduce(
    (one, other) => (other.weight > one.weight ? other : one),
    first,
  );
  const hashes = words.map(({ hash }) => hash);
  const known = wanted.texts.get(key);
  if (known === undefined) wanted.texts.set(key, [hashes]);
  else known.push(hashes);
  wanted.kinds[key & (KINDS - 1)] = 1;
}

/**
 * The words of ASCII letters and digits with no other script beside them, so that no Unicode form spells them
 * otherwise. Long ones weigh more, and numbers.
 */
function plainWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    let digits = 0;
    for (let code = text.charCodeAt(at); isPlain(code); code = text.charCodeAt(at)) {
      hash = step(hash, code);
      if (code <= NINE) digits = WEIGHT_OF_DIGITS;
      at += 1;
    }
    const isAlone = isAsciiAt(text, start - 1) && isAsciiAt(text, at);
    if (at > start && isAlone) words.push({ hash, weight: at - start + digits });
    at += 1;
  }
  return words;
}

function isAsciiAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charCodeAt(at) < 0x80;
}

/** Wants every line that holds an id. */
export function wantId(wanted: WantedWords, id: string): void {
  if (!/^[A-Za-z0-9]+$/.test(id)) {
    wanted.all = true;
    return;
  }
  const hash = hashOf(id);
  wanted.ids.add(hash);
  wanted.kinds[hash & (KINDS - 1)] = 1;
}

/** Whether the line from `at` on may hold something wanted. */
export function mayHoldWanted(
  wanted: WantedWords,
  bytes: Uint8Array,
  at: number,
  end: number,
): boolean {
  if (wanted.all) return true;
  const count = gatherWords(bytes, at, end);
  if (count === UNSURE) return true;
  for (let index = 0; index < count; index += 1) {
    const word = LINE[index] ?? 0;
    if (wanted.kinds[word & (KINDS - 1)] === 1 && isWanted(wanted, word, count)) return true;
  }
  return false;
}

function isWanted({ ids, texts }: WantedWords, met: number, count: number): boolean {
  if (ids.has(met)) return true;
  const found = texts.get(met);
  return found?.some((words) => words.every((word) => isOnLine(word, count))) === true;
}

function isOnLine(word: number, count: number): boolean {
  for (let index = 0; index < count; index += 1) if (LINE[index] === word) return true;
  return false;
}

/** A number for the `^id` that ends the line whose box is at `at`; 0 when there is none. */
export function idHashOnLine(bytes: Buffer, at: number, end: number): number {
  const feed = bytes.indexOf(LINE_FEED, at);
  let last = feed < 0 || feed > end ? end : feed;
  while (bytes[last - 1] === SPACE || bytes[last - 1] === CARRIAGE_RETURN) last -= 1;
  let start = last;
  while (start > at && isPlain(bytes[start - 1] ?? 0)) start -= 1;
  if (start === last || bytes[start - 1] !== CARET || bytes[start - 2] !== SPACE) return 0;
  let hash = 0;
  for (let index = start; index < last; index += 1) hash = step(hash, bytes[index] ?? 0);
  return hash;
}

const MOST_WORDS = 256;
const UNSURE = -1;

/** The hashes of the plain words of one line, in memory that every line uses again. */
const LINE = new Int32Array(MOST_WORDS);

/** Gathers the words of the line from `at` on; how many there are, or UNSURE where bytes cannot tell. */
function gatherWords(bytes: Uint8Array, at: number, end: number): number {
  let count = 0;
  let hash = 0;
  for (let index = at; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (isPlain(byte)) {
      hash = step(hash, byte);
      continue;
    }
    if (hash !== 0) {
      LINE[count] = hash;
      count += 1;
      hash = 0;
    }
    if (byte === LINE_FEED) return count;
    if (count === MOST_WORDS || mayHide(bytes, index, byte)) return UNSURE;
  }
  // The last line of a file without a line break is too rare to weigh.
  return UNSURE;
}

/** Characters that reading drops or turns into ASCII, so that a word could be spelt around them: U+FE0F, U+212A, `%%`. */
function mayHide(bytes: Uint8Array, index: number, byte: number): boolean {
  if (byte === 0xef || byte === 0x25) return true;
  return byte === 0xe2 && bytes[index + 1] === 0x84;
}

function isPlain(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
  return hash;
}

function step(hash: number, code: number): number {
  return (Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9) | 0;
}
