/**
 * Tells from bytes which lines may hold the words of a text, or an id, without decoding them. The answer may be yes for
 * a line that does not, never no for one that does: every plain word of a text must have left its bit on the line.
 */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const CARET = 0x5e;
const COLON = 0x3a;
const ID_BITS = 1 << 16;

/** The words of some texts, and some ids. Hashes stand for words. */
export interface WantedWords {
  texts: WantedText[];
  ids: Uint8Array;
  /** Set when a text or an id has no plain word to go by: every line may hold it. */
  all: boolean;
}

/** The words of one text: a bit for each in 32, which rules most lines out at once, and each of them. */
interface WantedText {
  bits: number;
  words: number[];
}

/** Nothing wanted yet. */
export function wantNothing(): WantedWords {
  return { texts: [], ids: new Uint8Array(ID_BITS), all: false };
}

/** Plain: ASCII letters and digits with no other script beside them, so that no Unicode form spells them otherwise. */
const PLAIN_WORD = /(?<![A-Za-z0-9]|[^ -~])[A-Za-z0-9]+(?![A-Za-z0-9]|[^ -~])/g;

/** Wants every line that holds all words of a text. */
export function wantText(wanted: WantedWords, text: string): void {
  const words = (text.match(PLAIN_WORD) ?? []).map(hashOf);
  if (words.length === 0) wanted.all = true;
  wanted.texts.push({ bits: words.reduce((bits, word) => bits | bitOf(word), 0), words });
}

/** Wants every line that holds an id. */
export function wantId(wanted: WantedWords, id: string): void {
  const hash = idHash(id);
  if (hash === 0) wanted.all = true;
  else wanted.ids[hash & (ID_BITS - 1)] = 1;
}

/** What `idHashOnLine` gives for a line that bears this id; 0 when the id has no plain word. */
function idHash(id: string): number {
  const [word] = id.match(PLAIN_WORD) ?? [];
  return word === undefined || word.length !== id.length ? 0 : hashOf(word);
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
  let bits = 0;
  for (let index = 0; index < count; index += 1) {
    const hash = LINE.hashes[index] ?? 0;
    if (wanted.ids[hash & (ID_BITS - 1)] === 1) return true;
    bits |= bitOf(hash);
  }
  for (const text of wanted.texts) {
    if ((bits & text.bits) === text.bits && holdsWords(text.words, count)) return true;
  }
  return false;
}

function holdsWords(words: readonly number[], count: number): boolean {
  for (const word of words) {
    const at = LINE.hashes.indexOf(word);
    if (at < 0 || at >= count) return false;
  }
  return true;
}

/**
 * A number for the `^id` that ends the line from `at` on; 0 when there is none, or when the line has no plain word
 * besides (a line without text is no item, so its id says nothing).
 */
export function idHashOnLine(bytes: Uint8Array, at: number, end: number): number {
  const last = gatherWords(bytes, at, end) - 1;
  if (last < 0 || bytes[(LINE.starts[last] ?? 0) - 1] !== CARET) return 0;
  const next = bytes[LINE.ends[last] ?? 0];
  if (next !== LINE_FEED && next !== CARRIAGE_RETURN && next !== SPACE) return 0;
  for (let index = 0; index < last; index += 1) {
    const isWord = bytes[(LINE.starts[index] ?? 0) - 1] === SPACE;
    if (isWord && bytes[LINE.ends[index] ?? 0] !== COLON) return LINE.hashes[last] ?? 0;
  }
  return 0;
}

const MOST_WORDS = 256;
const UNSURE = -1;

/** The plain words of one line, in memory that every line uses again. */
const LINE = {
  hashes: new Int32Array(MOST_WORDS),
  starts: new Int32Array(MOST_WORDS),
  ends: new Int32Array(MOST_WORDS),
};

/** Gathers the words of the line from `at` on; how many there are, or UNSURE where bytes cannot tell. */
function gatherWords(bytes: Uint8Array, at: number, end: number): number {
  let count = 0;
  let hash = 0;
  for (let index = at; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (isPlain(byte)) {
      if (hash === 0) LINE.starts[count] = index;
      hash = step(hash, byte);
      continue;
    }
    if (hash !== 0) {
      LINE.hashes[count] = hash;
      LINE.ends[count] = index;
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

function bitOf(hash: number): number {
  return 1 << ((hash ^ (hash >>> 15)) & 31);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
  return hash;
}

function step(hash: number, code: number): number {
  return (Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9) | 0;
}
