import { unicodePattern } from '../unicode-pattern.ts';
import { handleKey } from './handle.ts';

const BETWEEN_WORDS = unicodePattern(String.raw`[^\p{L}\p{M}\p{Nd}]+`, 'gu');
const ACCENTS = /[\u0300-\u036f]/g;
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
]);

/** A name as it is compared: case folded, its words joined by single spaces, punctuation left out. */
export function foldName(name: string): string {
  const words = handleKey(name).replace(BETWEEN_WORDS(), ' ').trim();
  // A name of signs alone (an emoji, say) has nothing else to be known by.
  return words === '' ? handleKey(name).trim() : words;
}

/** A folded name without its accents, as on a keyboard that has none: `søren` → `soren`. */
export function foldAccents(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[æœøđðłþ]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}
