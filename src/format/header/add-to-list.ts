import { lineAt, lineBreakOf } from '../blocks/lines.ts';
import { readForEdit, valuesIn, verified } from '../edit/careful-edit.ts';
import { applySplices } from '../edit/splice.ts';
import { addKey, FRONT_MATTER, type HeaderPlace, YAML_FILE } from './header-place.ts';
import type { HeaderValue } from './header-value.ts';
import { replaceValue } from './splice-key.ts';
import { type NewMember, writeMember } from './write-value.ts';

/** Adds a member to a list in the front matter; a single value becomes a list. Throws as `setHeaderKeys` does. */
export function addToHeaderList(text: string, key: string, member: NewMember): string {
  return addToList(text, key, member, FRONT_MATTER);
}

/** The same as `addToHeaderList` for a whole YAML file, `oneonone.yaml`. */
export function addToYamlList(text: string, key: string, member: NewMember): string {
  return addToList(text, key, member, YAML_FILE);
}

function addToList(text: string, key: string, member: NewMember, place: HeaderPlace): string {
  const header = readForEdit(text, place);
  const found = header.values.get(key);
  const wanted = valuesIn(header);
  const old = found && found.value !== null ? [found.value].flat() : [];
  const added = typeof member === 'string' ? member : new Map(Object.entries(member));
  wanted.set(key, [...old, added]);
  const result = found
    ? appendMember(text, found, writeMember(member))
    : addKey(text, key, `[${writeMember(member)}]`, place);
  return verified(result, wanted, place);
}

function appendMember(text: string, found: HeaderValue, written: string): string {
  const { value, start, end, lastMemberEnd } = found;
  if (value === null) return replaceValue(text, found, `[${written}]`);
  if (!Array.isArray(value)) {
    const only = typeof value === 'string' ? writeMember(value) : found.written;
    return replaceValue(text, found, `[${only}, ${written}]`);
  }
  if (lastMemberEnd === null) return replaceValue(text, found, `[${written}]`);
  if (text[start] !== '[') return insertBlockMember(text, start, end, written);
  return applySplices(text, [{ start: lastMemberEnd, end: lastMemberEnd, text: `, ${written}` }]);
}

/** A line of its own below the last member, indented as the first. */
function insertBlockMember(text: string, start: number, end: number, written: string): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = ' '.repeat(start - lineStart);
  const at = lineAt(text, end).end;
  return applySplices(text, [
    { start: at, end: at, text: `${lineBreakOf(text)}${indent}- ${written}` },
  ]);
}
