import { textHash } from './text-hash.ts';

/** Digits and letters that are not taken for one another: no 0, 1, i, l, o. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const DIGITS = 8;

/** What makes a promise the same promise (`format.md`, Identity). */
export interface Identity {
  handle: string;
  owner: string | null;
  words: string;
  since: string | null;
}

/**
 * The id of a promise that bears no mark yet: a digit and six characters, from a hash of handle, owner, words and the
 * date first promised. The same on every machine and in every version: ids stand in people's files.
 */
export function idOf({ handle, owner, words, since }: Identity): string {
  const source = [handle, owner ?? '', words, since ?? ''].join('\n');
  const high = textHash(`1${source}`);
  const low = textHash(`2${source}`);
  let id = ALPHABET.charAt(high % DIGITS);
  let rest = (high >>> 3) * 2 ** 20 + (low >>> 12);
  for (let count = 0; count < 6; count += 1) {
    id += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return id;
}
