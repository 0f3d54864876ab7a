import { handleKey } from '../core/handle.ts';

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

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._'’-]+[\p{L}\p{M}\p{N}]+)*/uy;
const WORD_CHAR = /[\p{L}\p{M}\p{N}_-]/u;

/**
 * The names that lines about one person may use: `me` (and my own handle), the person's handle, name, first name and
 * aliases, and the handles of everybody else in the notebook.
 */
export function ownerNames(
  me: string | null,
  person: Nameable,
  others: readonly string[] = [],
): OwnerNames {
  const known = new Map<string, string>();
  for (const other of others) known.set(handleKey(other), other);
  const full = [person.name, ...person.aliases];
  for (const name of [...full, ...full.map(firstWord)]) known.set(handleKey(name), person.handle);
  known.set(handleKey(person.handle), person.handle);
  if (me !== null) known.set(handleKey(me), 'me');
  known.set('me', 'me');
  const long = full.filter((name) => /\s/.test(name)).sort((a, b) => b.length - a.length);
  return {
    mentionAt: (line, at) => longMention(line, at, long) ?? tokenMention(line, at),
    ownerOf: (name) => known.get(handleKey(name)) ?? name,
  };
}

function firstWord(name: string): string {
  return name.split(/\s/, 1)[0] ?? name;
}

function longMention(
  line: string,
  at: number,
  names: readonly string[],
): { owner: string; end: number } | null {
  for (const name of names) {
    const end = at + name.length;
    const next = line.charAt(end);
    const fits = handleKey(line.slice(at, end)) === handleKey(name);
    if (fits && (next === '' || !WORD_CHAR.test(next))) return { owner: name, end };
  }
  return null;
}

function tokenMention(line: string, at: number): { owner: string; end: number } | null {
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(line)?.[0];
  return token === undefined ? null : { owner: token, end: at + token.length };
}
