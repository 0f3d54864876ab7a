import { foldAccents } from '../core/people/fold-name.ts';
import { unicodePattern } from '../core/unicode-pattern.ts';
import type { Span } from './privacy/private-marks.ts';

const ASCII = /^[\0-\x7f]*$/;
/** Soft hyphens, joiners, variation selectors: nobody types them. */
const UNSEEN = unicodePattern(String.raw`[\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f]`, 'g');
/** A character with the accents and unseen characters that follow it. */
const CLUSTER = unicodePattern(
  String.raw`[\s\S][\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f]*`,
  'gu',
);

/** An acute accent by itself is typed for an apostrophe; NFKC would make a space and an accent of it. */
const LONE_ACUTE = /[\u00b4\u1ffd]/g;
/** What editors and phones put in the place of plain signs. */
const APOSTROPHES = /[\u2018-\u201b\u2032\u2035\u02b9\u02bb-\u02bd\u2039\u203a]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u301d-\u301f]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * A text as it is searched: case, accents, width and ligatures do not count (`Straße`, `ＳＴＲＡＳＳＥ`: `strasse`), and
 * typographic apostrophes, quotes, dashes and spaces are the plain ones (`don’t`: `don't`).
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = plainSigns(text.replace(LONE_ACUTE, "'").normalize('NFKC').replace(UNSEEN(), ''));
  // There and back again: only the capitals tell that `ß` is `ss`.
  const folded = foldAccents(plain.toLowerCase().toUpperCase().toLowerCase());
  return folded.replaceAll('ς', 'σ');
}

function plainSigns(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(DASHES, '-');
}

/** Where words (folded) stand in a text that is not, in order, overlaps joined. */
export function findFolded(text: string, words: readonly string[]): Span[] {
  const { folded, starts, ends } = foldWithOffsets(text);
  const spans = words
    .flatMap((word) => occurrences(folded, word))
    .map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  return joinOverlaps(spans);
}

/** For each character of the folded text where the one that it came from begins and ends. */
function foldWithOffsets(text: string) {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER())) {
    const letters = foldText(match[0]);
    folded += letters;
    for (let count = 0; count < letters.length; count += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { folded, starts, ends };
}

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}

function joinOverlaps(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
