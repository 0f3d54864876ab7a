import { type Buffer, isAscii } from 'node:buffer';
import { foldText } from '../../format/fold-text.ts';
import type { FileMemory, LoadedFile } from '../scan/load-files.ts';

/** Where `%%` is left out, letters may come to stand side by side that do not in the file. */
const JOINED = '%%';
const BETWEEN_WORDS = /[\s.,;:!?()[\]]+/;
const PLAIN = /^[\0-\x7f]*$/;
const TOKEN = /\S*[^\0-\x7f\s]\S*/g;

/** The words to look for in a file, from folded texts, the longest first. White space and punctuation may have moved. */
export function quickWords(folded: readonly string[]): string[] {
  const words = folded.flatMap((text) => text.split(BETWEEN_WORDS)).filter((word) => word !== '');
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** A string for each file takes longer, and so do strings too large for the memory of young objects. */
const LOT = 1 << 15;

/** The files that may hold all the words: a quick look at bytes that may say yes for nothing, and never no for something. */
export function filesThatMayHold<Name>(
  { bytes }: FileMemory,
  files: readonly LoadedFile<Name>[],
  words: readonly string[],
): LoadedFile<Name>[] {
  const found: LoadedFile<Name>[] = [];
  for (let first = 0, next = 1; first < files.length; first = next) {
    const start = files[first]?.start ?? 0;
    for (next = first + 1; next < files.length && (files[next]?.end ?? 0) - start <= LOT; )
      next += 1;
    found.push(...lotThatMayHold(bytes, files.slice(first, next), words));
  }
  return found;
}

function lotThatMayHold<Name>(
  bytes: Buffer,
  files: readonly LoadedFile<Name>[],
  words: readonly string[],
): LoadedFile<Name>[] {
  const from = files[0]?.start ?? 0;
  const text = bytes.toString('latin1', from, files.at(-1)?.end ?? 0).toLowerCase();
  const areJoined = finder(text, from, JOINED);
  const found = words.map((word) => (PLAIN.test(word) ? finder(text, from, word) : () => false));
  return files.filter(({ start, end }) => {
    if (found.every((isIn) => isIn(start, end)) || areJoined(start, end)) return true;
    if (isAscii(bytes.subarray(start, end))) return false;
    const other = otherWords(bytes.toString('utf8', start, end));
    return words.every((word, at) => found[at]?.(start, end) || other.includes(word));
  });
}

/**
 * Tells whether a word stands between two offsets, of which `from` is the text's first; asked in ascending order, it goes
 * through the text once.
 */
function finder(text: string, from: number, word: string) {
  let next = -2;
  return (start: number, end: number): boolean => {
    if (next !== -1 && next < start - from) next = text.indexOf(word, start - from);
    return next !== -1 && next + word.length <= end - from;
  };
}

/** The words that are not all ASCII, folded. */
function otherWords(text: string): string {
  return foldText((text.match(TOKEN) ?? []).join(' '));
}
