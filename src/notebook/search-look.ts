import { isAscii } from 'node:buffer';
import { foldText } from '../format/fold-text.ts';
import type { FileMemory, LoadedFile } from './load-files.ts';

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

/** The files that may hold all the words: a quick look at bytes that may say yes for nothing, and never no for something. */
export function filesThatMayHold<Name>(
  { bytes }: FileMemory,
  files: readonly LoadedFile<Name>[],
  words: readonly string[],
): LoadedFile<Name>[] {
  const end = files.at(-1)?.end ?? 0;
  // All of it at once: a string for each file would take longer than the reading.
  const text = bytes.toString('latin1', 0, end).toLowerCase();
  const areJoined = finder(text, JOINED);
  const found = words.map((word) => (PLAIN.test(word) ? finder(text, word) : () => false));
  const isAllPlain = isAscii(bytes.subarray(0, end));
  return files.filter(({ start, end: fileEnd }) => {
    if (found.every((isIn) => isIn(start, fileEnd))) return true;
    if (areJoined(start, fileEnd)) return true;
    if (isAllPlain || isAscii(bytes.subarray(start, fileEnd))) return false;
    const other = otherWords(bytes.toString('utf8', start, fileEnd));
    return words.every((word, at) => found[at]?.(start, fileEnd) || other.includes(word));
  });
}

/** Tells whether a word stands between two offsets; asked in ascending order, it goes through the text once. */
function finder(text: string, word: string): (start: number, end: number) => boolean {
  let next = -2;
  return (start, end) => {
    if (next !== -1 && next < start) next = text.indexOf(word, start);
    return next !== -1 && next + word.length <= end;
  };
}

/** The words that are not all ASCII, folded. */
function otherWords(text: string): string {
  return foldText((text.match(TOKEN) ?? []).join(' '));
}
