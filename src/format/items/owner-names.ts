import { handleKey } from '../../core/people/handle.ts';
import { unicodePattern } from '../../core/unicode-pattern.ts';

/** A person as a line may name them. */
export interface Nameable {
  handle: string;
  name: string;
  aliases: readonly string[];
}

/** Who an `@` on a line of one person's files can mean. */
export interface OwnerNames {
  /** The mention that begins at an offset just after its `@`: who, and where it ends; null when no name stands there. */
  mentionAt(line: string, at: number): { owner: string; end: number } | null;
  /** "me", a handle, or the name as written. */
  ownerOf(name: string): string;
}

/** A plain name with no letter of another script behind it: most are, and the full pattern takes its time to get ready. */
const PLAIN_TOKEN = /[A-Za-z0-9]+(?:[._'-]+[A-Za-z0-9]+)*(?![A-Za-z0-9._'-]*[^ -~])/y;
const TOKEN = unicodePattern(
  String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._'’-]+[\p{L}\p{M}\p{N}]+)*`,
  'uy',
);

/** Everybody's handles by what their spellings have in common; made once for a notebook. */
export type Handles = ReadonlyMap<string, string>;

const NOBODY: Handles = new Map();

/** The handles of everybody in a notebook, for `ownerNames`. */
export function indexHandles(handles: readonly string[]): Handles {
  return new Map(handles.map((handle) => [handleKey(handle), handle]));
}

/**
 * The names that lines about one person may use: `me` (and my own handle), the person's handle, name, first name and
 * aliases, and the handles of everybody else in the notebook.
 */
export function ownerNames(
  me: string | null,
  person: Nameable,
  others: Handles = NOBODY,
): OwnerNames {
  const known = new Map<string, string>();
  const full = [person.name, ...person.aliases];
  for (const name of [...full, ...full.map(firstWord)]) known.set(handleKey(name), person.handle);
  known.set(handleKey(person.handle), person.handle);
  if (me !== null) known.set(handleKey(me), 'me');
  known.set('me', 'me');
  const long = full
    .filter((name) => /\S\s+\S/.test(name))
    .sort((a, b) => b.length - a.length)
    .map(toLongName);
  const spelt = new Map<string, string>();
  return {
    mentionAt: (line, at) => longMention(line, at, long) ?? tokenMention(line, at),
    ownerOf(name) {
      const before = spelt.get(name);
      if (before !== undefined) return before;
      const key = handleKey(name);
      const owner = known.get(key) ?? others.get(key) ?? name;
      spelt.set(name, owner);
      return owner;
    },
  };
}

function firstWord(name: string): string {
  return name.split(/\s/, 1)[0] ?? name;
}

/** A name of several words, and how it may stand on a line. */
interface LongName {
  name: string;
  /** The length of its first word where every spelling of that has the same; else null. */
  firstLength: number | null;
  pattern: () => RegExp;
}

function toLongName(name: string): LongName {
  const first = firstWord(name);
  return {
    name,
    firstLength: /^[ -~]+$/.test(first) ? first.length : null,
    pattern: patternOf(name),
  };
}

/** Any case, any white space between the words, either Unicode form. */
function patternOf(name: string): () => RegExp {
  const words = [name.normalize('NFC'), name.normalize('NFD')].map((form) =>
    form.trim().split(/\s+/).map(escaped).join('\\s+'),
  );
  return unicodePattern(`(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}_-])`, 'iuy');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function longMention(
  line: string,
  at: number,
  names: readonly LongName[],
): { owner: string; end: number } | null {
  for (const { name, firstLength, pattern } of names) {
    // Most mentions are handles, and the pattern is slow: a name of several words has a space where its first one ends.
    if (firstLength !== null && !/\s/.test(line.charAt(at + firstLength))) continue;
    const found = matchAt(pattern(), line, at);
    if (found !== null) return { owner: name, end: at + found.length };
  }
  return null;
}

function tokenMention(line: string, at: number): { owner: string; end: number } | null {
  const token = matchAt(PLAIN_TOKEN, line, at) ?? matchAt(TOKEN(), line, at);
  return token === null ? null : { owner: token, end: at + token.length };
}

function matchAt(pattern: RegExp, line: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? null;
}
