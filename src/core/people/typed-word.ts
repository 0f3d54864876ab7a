import { unicodePattern } from '../unicode-pattern.ts';

const PLAIN_ASCII = /^[A-Za-z0-9/][\w.@+/-]*$/;
const PLAIN = unicodePattern(String.raw`^[\p{L}\p{N}/][\p{L}\p{N}\p{M}_.@+/-]*$`, 'u');

/**
 * A word as it is safe to type in a shell, for commands that are shown: as it stands where it is plain, else in single
 * quotes. Folders and ids can be made by anybody who shares the notebook, and a shown command gets pasted.
 */
export function typedWord(word: string): string {
  if (PLAIN_ASCII.test(word) || PLAIN().test(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
