import { unicodePattern } from '../unicode-pattern.ts';

/** A person's short name, also the name of the folder: letters and digits joined by `-`, NFC, lower case. */
export type Handle = string & { readonly __brand: 'Handle' };

const LONGEST = 64;
/** A handle as it stands; patterns that know all of Unicode take their time to get ready. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const INVISIBLE = unicodePattern(String.raw`\p{Default_Ignorable_Code_Point}`, 'gu');
const WORD = unicodePattern(String.raw`[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*`, 'gu');
const TAKEN_BY_WINDOWS = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * The handle that a name gives (`Søren Å` → `søren-å`); null when nothing is left of it, when it is longer than
 * 64 characters, or when it is `me` or a name that Windows reserves.
 */
export function toHandle(text: string): Handle | null {
  if (PLAIN.test(text)) return isAllowed(text) ? (text as Handle) : null;
  const plain = text.replace(INVISIBLE(), '').normalize('NFC').toLowerCase().normalize('NFC');
  const handle = (plain.match(WORD()) ?? []).join('-');
  return isAllowed(handle) ? (handle as Handle) : null;
}

/** Whether the text is a handle exactly as it stands. */
export function isHandle(text: string): text is Handle {
  return toHandle(text) === text;
}

/** Whether two names would be the same folder on some disk: compared by NFC and case-folded. */
export function sameHandle(one: string, other: string): boolean {
  return one === other || handleKey(one) === handleKey(other);
}

/** What two spellings of one handle have in common; for maps and comparisons, not for showing. */
export function handleKey(text: string): string {
  // Upper case first, so that ß meets ss, ſ meets s, the Kelvin sign meets k.
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function isAllowed(handle: string): boolean {
  if (handle === '' || handle === 'me' || TAKEN_BY_WINDOWS.test(handle)) return false;
  return handle.length <= LONGEST || [...handle].length <= LONGEST;
}
