import type { Header } from './header.ts';
import type { HeaderValue } from './header-value.ts';

/** A kind of value: reads one, or gives null where it is not of this kind. */
export interface ValueKind<T> {
  /** `written` is the value as it stands in the file; null inside lists and maps. */
  read: (value: unknown, written: string | null) => T | null;
  /** Completes "… is not …", with an example. */
  expected: string;
}

/** The value of a key; null when it is absent, empty or wrong. A wrong one is added to the header's problems. */
export function readOne<T>(header: Header, key: string, kind: ValueKind<T>): T | null {
  const found = header.values.get(key);
  if (!found || isEmpty(found.value)) return null;
  const value = kind.read(found.value, found.written);
  if (value === null)
    addBadValue(
      header,
      found,
      `${key}: ${show(found.value, found.written)} is not ${kind.expected}.`,
    );
  return value;
}

/**
 * The members of a list, a single value being a list of one; null when the key is absent or has no value. Wrong members
 * are added to the header's problems and left out.
 */
export function readList<T>(header: Header, key: string, kind: ValueKind<T>): T[] | null {
  const found = header.values.get(key);
  if (!found || isEmpty(found.value)) return null;
  if (!Array.isArray(found.value)) {
    const one = readOne(header, key, kind);
    return one === null ? null : [one];
  }
  return found.value.flatMap((member: unknown, index) => {
    if (isEmpty(member)) return [];
    const value = kind.read(member, null);
    if (value !== null) return [value];
    addBadValue(
      header,
      found,
      `${key}, number ${index + 1}: ${show(member)} is not ${kind.expected}.`,
    );
    return [];
  });
}

/** The entries of a map, by name; empty when the key is absent. Wrong ones are added to the header's problems and left out. */
export function readTable<T>(header: Header, key: string, kind: ValueKind<T>): Map<string, T> {
  const table = new Map<string, T>();
  const found = header.values.get(key);
  if (!found || isEmpty(found.value)) return table;
  if (!(found.value instanceof Map)) {
    addBadValue(
      header,
      found,
      `${key}: ${show(found.value, found.written)} is not a list of "name: value".`,
    );
    return table;
  }
  for (const [name, member] of found.value) {
    if (isEmpty(member)) continue;
    const value = kind.read(member, null);
    if (value !== null) table.set(String(name), value);
    else addBadValue(header, found, `${key}, ${name}: ${show(member)} is not ${kind.expected}.`);
  }
  return table;
}

/** Adds a wrong value to the header's problems, at its place. */
export function addBadValue(header: Header, { line, column }: HeaderValue, message: string): void {
  header.problems.push({ code: 'bad-value', message, line, column });
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

const LONGEST_SHOWN = 40;

function show(value: unknown, written: string | null = null): string {
  if (typeof value === 'object') return 'this';
  const text = (typeof value === 'string' ? value : (written ?? String(value))).replace(
    /\s+/g,
    ' ',
  );
  return `"${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}"`;
}
